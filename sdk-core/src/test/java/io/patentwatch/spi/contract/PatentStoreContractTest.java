package io.patentwatch.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.indicator.CountResult;
import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentChange;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.StoreCapabilities;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract holds the model for good, and catches stores that are not. */
class PatentStoreContractTest {
  /** The contract on the model itself. */
  static class ModelStoreTest extends PatentStoreContract {
    @Override
    protected PatentStore open() {
      return ModelStore.empty();
    }

    @Override
    protected PatentStore reopen(PatentStore store) {
      PatentStore again = ((ModelStore) store).copy();
      store.close();
      return again;
    }

    @Override
    protected long pairs() {
      return 5_000;
    }
  }

  /** What is wrong with a store. */
  enum Defect {
    LOSES_THE_LAST_OF_A_PAGE {
      @Override
      Object answer(String asked, Object[] with, Object right) {
        return right instanceof Page<?> page && page.items().size() > 3
            ? new Page<>(
                page.items().subList(1, page.items().size()),
                page.total(),
                page.next(),
                page.edition(),
                page.movedFrom())
            : right;
      }
    },
    COUNTS_ONE_MORE {
      @Override
      Object answer(String asked, Object[] with, Object right) {
        return right instanceof CountResult count && count.total() > 7
            ? new CountResult(count.total() + 1, count.cells(), count.edition())
            : right;
      }
    },
    FORGETS_A_CELL {
      @Override
      Object answer(String asked, Object[] with, Object right) {
        return right instanceof CountResult count && count.cells().size() > 1
            ? new CountResult(
                count.total(), count.cells().subList(1, count.cells().size()), count.edition())
            : right;
      }
    },
    IGNORES_NOT {
      @Override
      Object[] question(String asked, Object[] with) {
        return asked.equals("outlines") && with[0] instanceof PatentQuery.Not not
            ? new Object[] {not.part(), with[1]}
            : with;
      }
    },
    SORTS_DESCENDING_AS_ASCENDING {
      @Override
      Object[] question(String asked, Object[] with) {
        return with != null && with[0] instanceof SearchRequest request
            ? new Object[] {ascending(request)}
            : with;
      }

      private SearchRequest ascending(SearchRequest request) {
        SearchRequest.Builder builder =
            SearchRequest.builder(request.query())
                .sort(new Sort(request.sort().key(), false))
                .limit(request.limit());
        LocalDate day = request.asOf();
        return (day == null ? builder : builder.asOf(day)).build();
      }
    },
    HIDES_WHAT_IS_GONE {
      @Override
      Object answer(String asked, Object[] with, Object right) {
        return asked.equals("changesSince") ? changed((Results<?>) right) : right;
      }

      private Results<?> changed(Results<?> changes) {
        return results(
            Agreement.read(changes).stream()
                .filter(change -> ((PatentChange) change).kind() == PatentChange.Kind.CHANGED)
                .toList());
      }
    },
    TELLS_OF_NO_MOVE {
      @Override
      Object answer(String asked, Object[] with, Object right) {
        return right instanceof Page<?> page
            ? new Page<>(page.items(), page.total(), page.next(), page.edition())
            : right;
      }
    },
    YIELDS_ALL_IN_ANY_ORDER {
      @Override
      Object answer(String asked, Object[] with, Object right) {
        if (!asked.equals("searchAll")) {
          return right;
        }
        List<?> all = new ArrayList<>(Agreement.read((Results<?>) right));
        Collections.reverse(all);
        return results(all);
      }
    },
    FORGETS_CURSORS {
      @Override
      Object answer(String asked, Object[] with, Object right) {
        return asked.equals("cursors") ? Map.of() : right;
      }
    },
    FORGETS_REFERENCE_DATA {
      @Override
      Object answer(String asked, Object[] with, Object right) {
        return asked.equals("reference") ? Map.of() : right;
      }
    },
    FINDS_NO_FACT_BY_NUMBER {
      @Override
      Object answer(String asked, Object[] with, Object right) {
        return asked.equals("factsNaming") ? List.of() : right;
      }
    },
    TAKES_ANY_EDITION {
      @Override
      StoreCommit commit(StoreCommit commit, PatentStore store) {
        try (StoreSnapshot snapshot = store.snapshot()) {
          return with(snapshot.edition().next(), commit.patents(), commit);
        }
      }
    },
    KEEPS_HALF_OF_WHAT_FAILED {
      @Override
      StoreCommit commit(StoreCommit commit, PatentStore store) {
        List<StoredPatent> patents = new ArrayList<>();
        try {
          commit.patents().forEach(patents::add);
          return commit;
        } catch (IllegalStateException failed) {
          store.commit(with(commit.edition(), patents, commit));
          throw failed;
        }
      }
    },
    STATES_NO_COUNTS_YET_COUNTS {
      @Override
      Object answer(String asked, Object[] with, Object right) {
        return right instanceof StoreCapabilities capabilities
            ? new StoreCapabilities(capabilities.features(), capabilities.sorts(), Set.of())
            : right;
      }
    },
    STATES_BACKUPS_IT_DOES_NOT_MAKE {
      @Override
      Object answer(String asked, Object[] with, Object right) {
        return right instanceof StoreCapabilities
            ? StoreCapabilities.of(StoreCapabilities.Feature.values())
            : right;
      }
    };

    Object[] question(String asked, Object[] with) {
      return with;
    }

    Object answer(String asked, Object[] with, Object right) {
      return right;
    }

    StoreCommit commit(StoreCommit commit, PatentStore store) {
      return commit;
    }

    static StoreCommit with(Edition edition, Iterable<StoredPatent> patents, StoreCommit commit) {
      return new StoreCommit(
          edition, patents, commit.gone(), commit.facts(), commit.cursors(), commit.reference());
    }

    static <T> Results<T> results(List<T> items) {
      return new ModelResults<>(ModelStore.empty(), items.iterator());
    }
  }

  /** The contract on a store with a defect. */
  private static final class Defective extends ModelStoreTest {
    private final Defect defect;

    Defective(Defect defect) {
      this.defect = defect;
    }

    @Override
    protected PatentStore open() {
      PatentStore model = ModelStore.empty();
      return defective(PatentStore.class, model, model);
    }

    @Override
    protected PatentStore reopen(PatentStore store) {
      return store;
    }

    @Override
    protected long pairs() {
      return 50_000;
    }

    private <T> T defective(Class<T> type, T right, PatentStore store) {
      Object proxy =
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (self, method, with) -> {
                Object[] question = defect.question(method.getName(), with);
                if (question != null && question[0] instanceof StoreCommit commit) {
                  question = new Object[] {defect.commit(commit, store)};
                }
                try {
                  Object answer = method.invoke(right, question);
                  return answer instanceof StoreSnapshot snapshot
                      ? defective(StoreSnapshot.class, snapshot, store)
                      : defect.answer(method.getName(), question, answer);
                } catch (InvocationTargetException failed) {
                  throw failed.getCause();
                }
              });
      return type.cast(proxy);
    }
  }

  @ParameterizedTest
  @EnumSource
  void contract_onADefectiveStore_catchesIt(Defect defect) {
    PatentStoreContract contract = new Defective(defect);
    Random random = new Random(7);
    List<Check> checks =
        List.of(
            () -> contract.answers_toAnyQueryAfterAnyCommits_areThoseOfTheModel(random),
            () -> contract.pages_whileOthersCommit_goOnByKeyAndSayFromWhichEdition(random),
            contract::ordersAndCounts_notStated_areRefused,
            contract::commit_whoseEditionDoesNotFollow_isRefused,
            contract::commit_thatFails_leavesTheLibraryAsItWas,
            () -> contract.backup_whileTheStoreIsWritten_isTheLibraryOfItsEdition(random));
    assertThat(checks).as("checks that %s fails", defect).anyMatch(Check::fails);
  }

  /** One check of the contract. */
  private interface Check {
    void run() throws Exception;

    default boolean fails() {
      try {
        run();
        return false;
      } catch (AssertionError | Exception caught) {
        return true;
      }
    }
  }
}
