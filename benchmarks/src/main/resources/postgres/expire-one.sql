-- Ends one referral, if it is due and open.
ended AS (
    UPDATE referrals
    SET stage = 'EXPIRED', version = version + 1, archived_at = due
    WHERE id = ? AND stage = 'RECEIVED' AND due <= now()
    RETURNING *, NULL::text AS decision_id, NULL::text AS actor
)
