-- Baton's referrals, as a database's user would lay them out. There are no foreign keys: each row is written by the statement
-- that writes what it refers to, and a check of each would cost more than the row.

CREATE TYPE stage AS ENUM ('RECEIVED', 'ACCEPTED', 'WON', 'LOST', 'DECLINED', 'EXPIRED', 'WITHDRAWN');
CREATE TYPE lead_type AS ENUM ('CUSTOMER_INQUIRY', 'MARKETING_QUALIFIED', 'SALES_QUALIFIED');
CREATE TYPE company_size AS ENUM ('MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'ENTERPRISE');

-- What a target was asked: written once, so that a change of state does not copy it.
CREATE TABLE requests (
    referral_id    bigint PRIMARY KEY,
    rfi_id         text NOT NULL,
    profile_id     text NOT NULL,
    location       text NOT NULL,
    partner_id     text NOT NULL,
    lead_type      lead_type NOT NULL,
    campaign_id    text,
    country        text NOT NULL,
    region         text NOT NULL,
    company_size   company_size NOT NULL,
    language       text NOT NULL,
    solutions      text[] NOT NULL,
    direct_contact boolean NOT NULL,
    customer       jsonb NOT NULL,
    need           text NOT NULL,
    sender         jsonb,
    submitted_at   timestamptz NOT NULL,
    -- The same RFI again creates nothing new (L2).
    UNIQUE (rfi_id, profile_id, location)
);

-- Where each referral stands.
CREATE TABLE referrals (
    id             bigint PRIMARY KEY,
    version        integer NOT NULL,
    stage          stage NOT NULL,
    received_at    timestamptz NOT NULL,
    due            timestamptz NOT NULL,
    archived_at    timestamptz,
    decline_reason text,
    policy_version integer NOT NULL
);

-- What is still to fall due, and nothing else: it stays small whatever was archived.
CREATE INDEX open_deadlines ON referrals (due) WHERE stage = 'RECEIVED';

-- What has happened. Each referral's versions have no gap and no double. Rows are only added, and go to the end: were it
-- vacuumed, small ones would be put into the gaps of thousands of old pages.
CREATE TABLE events (
    referral_id    bigint NOT NULL,
    version        integer NOT NULL,
    kind           stage NOT NULL,
    occurred_at    timestamptz NOT NULL,
    decision_id    text,
    actor          text,
    change         jsonb,
    policy_version integer NOT NULL,
    PRIMARY KEY (referral_id, version)
) WITH (autovacuum_vacuum_insert_threshold = -1);

-- How each referral ended, flat, for analytics: one of each.
CREATE TABLE outcomes (
    referral_id      bigint PRIMARY KEY,
    rfi_id           text NOT NULL,
    partner_id       text NOT NULL,
    profile_id       text NOT NULL,
    location         text NOT NULL,
    outcome          stage NOT NULL,
    lead_type        lead_type NOT NULL,
    campaign_id      text,
    country          text NOT NULL,
    region           text NOT NULL,
    company_size     company_size NOT NULL,
    language         text NOT NULL,
    wanted_solutions text[] NOT NULL,
    direct_contact   boolean NOT NULL,
    submitted_at     timestamptz NOT NULL,
    received_at      timestamptz NOT NULL,
    responded_at     timestamptz,
    archived_at      timestamptz NOT NULL,
    decline_reason   text,
    policy_version   integer NOT NULL
) WITH (autovacuum_vacuum_insert_threshold = -1);

-- How each decision was answered, so that a repeat gets the same answer.
CREATE TABLE decisions (
    decision_id text PRIMARY KEY,
    referral_id bigint NOT NULL,
    granted     boolean NOT NULL,
    decided_at  timestamptz NOT NULL
);
