// A marketing system: publishes two RFIs for one business profile, and prints what became of them.
// node publish.mjs PROFILE LOCATION REGION
import { randomUUID } from 'node:crypto';
import { kafka, registry, read } from './baton.mjs';

const [profileId = 'northwind-emea', location = 'london', region = 'EMEA'] = process.argv.slice(2);

const common = {
  country: 'GB', region, companySize: 'MEDIUM', language: 'en', solutions: ['erp'],
  campaignId: null, sender: null, directContact: false, reroutingConsent: false,
  targets: [{ profileId, location }],
};
const rfis = [
  { ...common, leadType: 'CUSTOMER_INQUIRY', directContact: true, company: 'Woodgrove Foods',
    contact: { name: 'Tom Ashby', email: 'tom@woodgrove.example', phone: '+442055501' },
    need: 'Our stock figures are always a day late.' },
  { ...common, leadType: 'MARKETING_QUALIFIED', campaignId: 'spring', company: 'Wide World Importers',
    contact: { name: 'Ines Prata', email: 'ines@wideworld.example', phone: null },
    sender: { name: 'Programme Marketing', email: 'marketing@programme.example', partnerId: null },
    need: 'They came to our webinar and want a quote.' },
].map((submitted) => ({ rfiId: `kafkajs-${randomUUID()}`, submittedAt: new Date(), submitted, withdrawn: null }));

const schema = await registry.getLatestSchemaId('rfi-submissions-value');
const producer = kafka.producer({ idempotent: true });
await producer.connect();
for (const rfi of rfis) {
  await producer.send({
    topic: 'rfi-submissions', acks: -1,
    messages: [{ key: rfi.rfiId, value: await registry.encode(schema, rfi) }],
  });
}
await producer.disconnect();

const open = new Set(rfis.map((rfi) => rfi.rfiId));
await read(['rfi-results'], 45, (topic, rfiId, result) => {
  if (!open.delete(rfiId)) return false;
  console.log(JSON.stringify({ rfiId, verdict: result.verdict, targets: result.targets.map((t) => t.referralId ?? t.refusal) }));
  return open.size === 0;
});
if (open.size) { console.error(`no result for ${[...open]}`); process.exit(1); }
