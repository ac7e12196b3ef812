-- Takes in requests: their ids, their RFIs' ids, their deadlines, their customers and what these need, as
-- arrays; and what all of them say.
WITH taken AS (
    SELECT * FROM unnest(?::bigint[], ?::text[], ?::timestamptz[], ?::text[], ?::text[]) AS taken (id, rfi_id, due, customer, need)
), asked AS (
    INSERT INTO requests (referral_id, rfi_id, profile_id, location, partner_id, lead_type, country, region, company_size,
        language, solutions, direct_contact, customer, need, submitted_at)
    SELECT id, rfi_id, ?, ?, ?, 'CUSTOMER_INQUIRY', ?, ?, 'MEDIUM', ?, ARRAY[?], false, customer::jsonb, need, now()
    FROM taken
    ON CONFLICT (rfi_id, profile_id, location) DO NOTHING
    RETURNING referral_id
), received AS (
    INSERT INTO referrals (id, version, stage, received_at, due, policy_version)
    SELECT id, 1, 'RECEIVED', now(), due, 0
    FROM taken JOIN asked ON asked.referral_id = taken.id
    RETURNING *
), recorded AS (
    INSERT INTO events (referral_id, version, kind, occurred_at, change, policy_version)
    SELECT id, version, stage, received_at, jsonb_build_object('expiry', due), policy_version
    FROM received
)
SELECT id, due FROM received
