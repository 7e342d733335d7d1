package io.patentwatch.alerts.ledger;

class InMemoryLedgerTest extends LedgerContract {
  @Override
  AlertLedger empty() {
    return new InMemoryLedger();
  }
}
