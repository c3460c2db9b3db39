package org.markwarden.testkit.contract;

import org.junit.jupiter.api.Nested;
import org.markwarden.storage.Storage;

/** Every contract of the stores; a new implementation says how to open an empty one. */
public abstract class StorageContract {
    /** An empty storage; closed by the contract. */
    protected abstract Storage open() throws Exception;

    @Nested
    class Frontiers extends FrontierContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Attempts extends AttemptContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Snapshots extends SnapshotContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Listings extends ListingContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Sellers extends SellerContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Rematches extends RematchContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class LiveRooms extends LiveRoomContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Rights extends RightContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Matchs extends MatchContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class CaseFiles extends CaseFileContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Evidence extends EvidenceContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Prices extends PriceContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Notices extends NoticeContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Clues extends ClueContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Coverages extends CoverageContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Accounts extends AccountContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Audit extends AuditContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }

    @Nested
    class Transactions extends TransactionContract {
        @Override
        protected Storage open() throws Exception {
            return StorageContract.this.open();
        }
    }
}
