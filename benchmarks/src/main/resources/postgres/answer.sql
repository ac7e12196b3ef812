-- How a decision was answered when it was asked first.
SELECT granted FROM decisions WHERE decision_id = ?
