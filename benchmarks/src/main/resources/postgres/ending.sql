-- What every ending writes, in the statement that ends.
WITH %s, recorded AS (
    INSERT INTO events (referral_id, version, kind, occurred_at, decision_id, actor, change, policy_version)
    SELECT id, version, stage, archived_at, decision_id, actor,
        CASE WHEN decline_reason IS NOT NULL THEN jsonb_build_object('reason', decline_reason) END, policy_version
    FROM ended
), published AS (
    INSERT INTO outcomes (referral_id, rfi_id, partner_id, profile_id, location, outcome, lead_type, campaign_id, country,
        region, company_size, language, wanted_solutions, direct_contact, submitted_at, received_at, responded_at,
        archived_at, decline_reason, policy_version)
    SELECT id, rfi_id, partner_id, profile_id, location, stage, lead_type, campaign_id, country,
        region, company_size, language, solutions, direct_contact, submitted_at, received_at,
        CASE WHEN stage = 'DECLINED' THEN archived_at END, archived_at, decline_reason, policy_version
    FROM ended JOIN requests ON requests.referral_id = ended.id
)
SELECT id, due FROM ended
