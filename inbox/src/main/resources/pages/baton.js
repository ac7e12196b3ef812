// Adds keys, clocks that run on, drafts, arrivals and the lost-connection bar to pages that work without any of it.
const $ = (what, where = document) => where.querySelector(what);
const $$ = (what, where = document) => [...where.querySelectorAll(what)];
// A browser that keeps no cookies keeps nothing else, and throws: then drafts last as long as their page.
const kept = where => { try { return window[where]; } catch { return {}; } };
const drafts = kept('sessionStorage');
const choices = kept('localStorage');

// Time left. The words come from the page and do not inflect; the server wrote the same into it.
let skew = 0; // The server's clock counts.
function tell() {
  const list = $('[data-left]');
  if (!list) return;
  const says = JSON.parse(list.dataset.left);
  for (const left of $$('time[data-until]', list)) {
    const minutes = Math.max(0, Math.floor((Date.parse(left.dataset.until) - Date.now() - skew) / 60000));
    const [unit, n] = minutes >= 2880 ? ['d', minutes / 1440] : minutes >= 60 ? ['h', minutes / 60] : ['m', minutes];
    const text = $('b', left);
    const next = minutes ? says[unit].replace('{}', Math.floor(n)) : says.over;
    if (text.textContent !== next) text.textContent = next;
  }
}
setInterval(() => document.hidden || tell(), 30000);

// Times in the reader's zone, which they name; without script they stand in UTC.
function localTimes() {
  const short = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' };
  const whole = { ...short, year: 'numeric', month: 'long', timeZoneName: 'short' };
  const format = style => new Intl.DateTimeFormat(document.documentElement.lang, style);
  const formats = { short: format(short), whole: format(whole) };
  for (const time of $$('time[data-local]')) {
    time.title = time.textContent;
    time.textContent = (formats[time.dataset.local] ?? formats.whole).format(Date.parse(time.dateTime));
  }
}

// Keys. Off while one writes, with a modifier, or when switched off (WCAG 2.1.4).
const rows = () => $$('.open-it');
const writing = e => e.target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');
const step = by => {
  const all = rows();
  const at = all.indexOf(document.activeElement);
  const to = all[Math.min(all.length - 1, Math.max(0, at + by))];
  to?.focus();
  to?.closest('.row').scrollIntoView({ block: 'nearest' });
};
const press = key => {
  const row = document.activeElement.closest?.('.row');
  ($(`[data-key="${key}"]`, row ?? undefined) ?? $(`main [data-key="${key}"]`))?.click();
};
const does = {
  j: () => step(1), k: () => step(-1), a: () => press('a'), d: () => press('d'), f: () => press('f'), s: () => press('s'),
  u: () => $('[data-key=u]')?.click(), '/': () => $$('[type=search]').find(s => s.offsetParent)?.focus(),
  '?': () => $('#keys')?.showModal(), n: () => $('.arrived:not([hidden]) a')?.click(),
};
addEventListener('keydown', e => {
  if (e.key === 'Escape' && writing(e)) return e.target.blur();
  if ((e.ctrlKey || e.metaKey) && e.key === 'Enter' && e.target.form) return e.target.form.requestSubmit();
  if (e.ctrlKey || e.metaKey || e.altKey || writing(e) || $('dialog[open]') || choices.keys === 'off') return;
  if (does[e.key]) { e.preventDefault(); does[e.key](); }
});
addEventListener('click', e => e.target.closest('#keys [data-close]') && $('#keys').close());

// A form that was opened takes the cursor to its first field. A draft is kept until its decision is taken: it outlives a reload,
// a lost connection and a session that ended.
const write = () => $('.sheet:target :is(input:not([type=hidden]), textarea)')?.focus();
addEventListener('hashchange', write);
addEventListener('load', () => setTimeout(write)); // The browser goes to the fragment first, and takes the focus away.
// What its author changed, and no more: the rest may be newer on the page. Of boxes and circles with one name, each is one.
const ticked = field => field.type === 'checkbox' || field.type === 'radio';
const slot = field => ticked(field) ? `${field.name}=${field.value}` : field.name;
const typed = field => ticked(field) ? field.checked : field.value;
const given = field => ticked(field) ? field.defaultChecked
  : field.options ? ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value : field.defaultValue;
function keepDraft(form) {
  const key = 'draft ' + form.dataset.keep;
  const back = 'written' in form.dataset; // It shows what was sent, maybe in other rows.
  const draft = back ? {} : JSON.parse(drafts[key] ?? '{}');
  const fields = [...form.elements].filter(field => field.name && !['hidden', 'submit', 'fieldset'].includes(field.type));
  for (const field of fields.filter(field => slot(field) in draft)) {
    field[ticked(field) ? 'checked' : 'value'] = draft[slot(field)];
    for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  }
  const keep = () => {
    for (const field of fields)
      if (back || slot(field) in draft || typed(field) !== given(field)) draft[slot(field)] = typed(field);
    drafts[key] = JSON.stringify(draft);
  };
  if (back) keep();
  form.addEventListener('input', keep);
}

// What happens, while it happens: it announces itself and waits. Nothing that is read or written is replaced.
const announce = () => { const bar = $('.arrived'); if (bar) bar.hidden = false; };
let shown; // What the page says of itself; another object for each page.
const stages = { RECEIVED: 'received', ACCEPTED: 'accepted' };
// The page may show it already: its stream begins some moments before the page was made.
const isNew = ({ referralId, version, stage }) => {
  if (shown.request) return referralId === shown.request && version > Number(shown.version);
  const row = $$('[data-referral]').find(one => one.dataset.referral === referralId);
  return row ? version > Number(row.dataset.version) : (stages[stage] ?? 'archived') === shown.stage;
};
// A page without a session leads to the sign-in; the stream's own answer is hidden from scripts.
const signedOut = () => fetch(location.href, { redirect: 'manual' }).then(page => page.type === 'opaqueredirect', () => false);
// A browser gives a stream up that is answered with an error, as by a proxy while Baton restarts.
function listen(from, again, of = shown) {
  if (of !== shown) return;
  const source = new EventSource(`${document.body.dataset.stream}?after=${from}`);
  leave = () => source.close();
  let wait = again;
  const seen = e => { from = e.lastEventId || from; };
  source.addEventListener('referral', e => { seen(e); if (isNew(JSON.parse(e.data))) announce(); });
  source.addEventListener('reset', e => { seen(e); announce(); });
  source.addEventListener('heartbeat', seen);
  source.addEventListener('open', () => { wait = 1000; cut(false); over(false); });
  source.addEventListener('error', async () => {
    if (source.readyState !== EventSource.CLOSED) return cut(true);
    const ended = await signedOut();
    if (of !== shown) return;
    cut(!ended);
    over(ended);
    setTimeout(listen, wait, from, Math.min(60000, 2 * wait), of);
  });
}
let leave = () => {};

// The connection. What is on the page stays.
function cut(lost) { const bar = $('.cut'); if (bar) bar.hidden = !lost; }
function over(ended) { const bar = $('.over'); if (bar) bar.hidden = !ended; }
addEventListener('online', () => cut(false));
addEventListener('offline', () => cut(true));
// What cannot be sent stays on its page. Of two forms that are sent at once, as of one that is sent twice, one answer would be lost.
addEventListener('submit', e => {
  const lost = !navigator.onLine;
  if (lost) cut(true);
  if (lost || e.target.dataset.sent || $('form[aria-busy]')) return e.preventDefault();
  e.target.dataset.sent = 'yes';
  if (e.target.matches('form[data-keep]')) {
    e.preventDefault();
    send(e.target, e.submitter);
  } else setTimeout(() => delete e.target.dataset.sent, 2000);
});

// The answer to a form takes the place of its page: a browser needs longer to begin a document than Baton to decide.
async function send(form, button) {
  form.ariaBusy = 'true'; // The browser shows nothing of a form that a script sends.
  try {
    const to = button?.hasAttribute('formaction') ? button.formAction : form.action;
    const body = new URLSearchParams(new FormData(form, button));
    const headers = { Accept: 'text/html', Prefer: 'return=representation' };
    const answer = await fetch(to, { method: 'POST', body, headers });
    const at = answer.headers.get('Content-Location') ?? (answer.redirected ? answer.url : undefined);
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const script = $('script', next)?.getAttribute('src');
    if (!script) throw new Error('Not a page of ours: a proxy says that Baton is away');
    if (at && script !== $('script').getAttribute('src')) return location.assign(at);
    show(next, at ?? location.href);
  } catch {
    cut(true); // Nothing is lost: it can be sent again, and has a key that tells a repeat.
    delete form.dataset.sent;
    form.ariaBusy = null;
  }
}
const address = () => location.pathname + location.search;
let shownAt = address();
let turn = 0;
function show(next, at) {
  // Back leads to the form, with its draft. An answer without an address of its own, as faults have none, keeps the form's.
  history.replaceState({ turn }, '');
  history.pushState({ turn: ++turn }, '', at);
  shownAt = address();
  leave();
  Object.assign(document.documentElement.dataset, next.documentElement.dataset);
  document.documentElement.lang = next.documentElement.lang;
  document.title = next.title;
  document.body = document.adoptNode(next.body);
  scrollTo(0, 0);
  begin();
  const says = $('#problems, .note[role=status]') ?? $('main');
  says.tabIndex = -1;
  says.focus({ preventScroll: true });
}
addEventListener('popstate', e => {
  if (address() !== shownAt || (e.state?.turn ?? turn) !== turn) location.reload();
});

// What each page begins with, whether it came as a document or as an answer.
function begin() {
  shown = $('main')?.dataset ?? {};
  skew = Date.parse(document.documentElement.dataset.now) - Date.now();
  const off = $('[data-cookies-off]');
  if (off && !navigator.cookieEnabled) off.hidden = false;
  tell();
  localTimes();
  $('#problems')?.focus();
  const done = $('[data-done]')?.dataset.done;
  if (done) delete drafts[`draft ${done}`]; // Of this form alone: who notes a call may be writing another one.
  $$('form[data-keep]').forEach(keepDraft);
  if (document.body.dataset.stream && shown.from) listen(shown.from, 1000);
}
begin();
