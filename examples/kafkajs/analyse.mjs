// An analyst: reads how deals ended and what happened on the way, and prints both.
// node analyse.mjs OUTCOMES: ends when it has seen so many outcomes, or when nothing has come for 30 s
import { read } from './baton.mjs';

const wanted = Number(process.argv[2] ?? Infinity);
const kinds = {};
let outcomes = 0;

await read(['deal-outcomes', 'referral-events'], 30, (topic, referralId, record) => {
  if (topic === 'referral-events') {
    kinds[record.header.kind] = (kinds[record.header.kind] ?? 0) + 1;
  } else {
    outcomes += 1;
    console.log(JSON.stringify({
      referralId, partner: record.partnerId, outcome: record.outcome, leadType: record.leadType,
      responseSeconds: record.responseMillis === null ? null : Number(record.responseMillis) / 1000,
      value: record.wonValue, currency: record.wonCurrency, closedOn: record.closedOn, archivedAt: record.archivedAt,
    }));
  }
  // An outcome is written in one transaction with the event that ended the referral.
  const ended = ['won', 'lost', 'declined', 'expired', 'withdrawn'].reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0);
  return outcomes >= wanted && ended >= outcomes;
});
console.log(JSON.stringify({ outcomes, events: kinds }));
