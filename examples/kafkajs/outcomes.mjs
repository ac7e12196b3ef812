// An export for a warehouse: every outcome as one line of JSON, all fields, flat.
// node outcomes.mjs OUTCOMES > outcomes.ndjson: ends when it has seen so many, or when nothing has come for 15 s
import { read } from './baton.mjs';

const wanted = Number(process.argv[2] ?? Infinity);
let outcomes = 0;

await read(['deal-outcomes'], 15, (topic, referralId, record) => {
  const millis = record.responseMillis === null ? null : Number(record.responseMillis);
  console.log(JSON.stringify({ ...record, responseMillis: millis }));
  outcomes += 1;
  return outcomes >= wanted;
});
