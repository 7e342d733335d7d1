package io.patentwatch.platform;

import io.patentwatch.PatentDatabase;
import io.patentwatch.PatentLibrary;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import java.security.Principal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What somebody who is logged in sees of the library: the only way from a request to patents. The
 * library of an enterprise is a view, which sees nothing outside by any call, so that no page has
 * to filter, and none can forget to.
 */
@Component
class Sight {
  private final PatentDatabase database;
  private final Access.Accounts accounts;

  Sight(PatentDatabase database, Access.Accounts accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  /** The library as a user sees it. */
  PatentLibrary of(Principal user) {
    CountySettings.Account account = accounts.named(user.getName());
    if (account == null) {
      throw new AccessDeniedException("no account is named " + user.getName());
    }
    return account.enterprise() == null
        ? database
        : database.scoped(PatentQuery.is(QueryField.CREDIT_CODE, account.enterprise()));
  }

  /** Whether a user sees the whole county. */
  boolean isGovernment(Principal user) {
    CountySettings.Account account = accounts.named(user.getName());
    return account != null && account.enterprise() == null;
  }
}
