-- Ends one referral by a decision, if it is open and not yet due, and remembers how the decision was answered.
decision (id, referral_id, reason, actor) AS (
    VALUES (?, ?::bigint, ?, ?)
), ended AS (
    UPDATE referrals AS referral
    SET stage = 'DECLINED', version = version + 1, archived_at = now(), decline_reason = decision.reason
    FROM decision
    WHERE referral.id = decision.referral_id AND stage = 'RECEIVED' AND due > now()
    RETURNING referral.*, decision.id AS decision_id, decision.actor
), answered AS (
    INSERT INTO decisions (decision_id, referral_id, granted, decided_at)
    SELECT id, referral_id, EXISTS (SELECT FROM ended), now()
    FROM decision
    ON CONFLICT DO NOTHING
)
