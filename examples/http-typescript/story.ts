// A site sends a request, and a partner's CRM takes it on. BATON, SITE_TOKEN and TOKEN say where, and as whom.
import createClient from 'openapi-fetch';
import type { components, paths } from './generated/baton.js';

type Problem = components['schemas']['Problem'];
type Referral = components['schemas']['Referral'];

const baseUrl = process.env.BATON ?? 'http://localhost:8080';
const as = (token?: string) => createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
const site = as(process.env.SITE_TOKEN);
const crm = as(process.env.TOKEN);

const sent = await site.POST('/v1/rfis', {
  params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
  body: {
    leadType: 'CUSTOMER_INQUIRY',
    company: 'Fourth Coffee GmbH',
    contact: { name: 'Kim Abercrombie', email: 'kim.abercrombie@fourth-coffee.example' },
    country: 'DE',
    region: 'EMEA',
    companySize: 'MEDIUM',
    language: 'de',
    need: 'We want to bring orders and stock into one system.',
    solutions: ['erp'],
    targets: [{ profileId: 'northwind-emea', location: 'hamburg' }],
  },
});
const id = sent.data?.targets?.[0]?.referralId ?? fail('no referral', sent.error);
const received = await read(id);

const refused = await crm.POST('/v1/referrals/{id}/accept', {
  params: { path: { id } },
  // A field is absent that the types require: somebody's form did not ask for it.
  body: { name: 'ERP rollout', purchaseDate: '2027-Q2' } as components['schemas']['Accept'],
});
const problem: Problem = refused.error ?? fail('was taken', refused.data);

const accepted = await crm.POST('/v1/referrals/{id}/accept', {
  params: { path: { id }, header: { 'If-Match': `"${received.version}"` } },
  body: { name: 'ERP rollout', value: { amount: '120000.00', currency: 'EUR' }, purchaseDate: '2027-Q2' },
});
const version = accepted.data?.version ?? fail('not accepted', accepted.error);
const referral = await read(id, version);

console.log(JSON.stringify({
  refused: { status: problem.status, fields: problem.errors?.map((error) => error.field) },
  stage: referral.stage,
  value: referral.engagement?.value,
}));

async function read(id: string, version?: number): Promise<Referral> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const { data } = await crm.GET('/v1/referrals/{id}', { params: { path: { id }, query: { version } } });
    if (data) return data;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return fail('not there', id);
}

function fail(what: string, why: unknown): never {
  throw new Error(`${what}: ${JSON.stringify(why)}`);
}
