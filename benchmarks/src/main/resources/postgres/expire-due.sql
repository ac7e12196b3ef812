-- Ends what is due, the longest overdue first, at most as many as are asked for, and leaves what another connection is at. A
-- row that was just locked is found by its place, without another look at an index.
found AS MATERIALIZED (
    SELECT ctid FROM referrals
    WHERE stage = 'RECEIVED' AND due <= now()
    ORDER BY due
    LIMIT ?
    FOR UPDATE SKIP LOCKED
), ended AS (
    UPDATE referrals AS referral
    SET stage = 'EXPIRED', version = version + 1, archived_at = due
    FROM found
    WHERE referral.ctid = found.ctid
    RETURNING referral.*, NULL::text AS decision_id, NULL::text AS actor
)
