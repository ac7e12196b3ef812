// Adds keys, clocks that run on, drafts, arrivals and the lost-connection bar to pages that work without any of it.
const $ = (what, where = document) => where.querySelector(what);
const $$ = (what, where = document) => [...where.querySelectorAll(what)];
const skew = Date.parse(document.documentElement.dataset.now) - Date.now(); // The server's clock counts.
const language = document.documentElement.lang;

// Time left. The words come from the page and do not inflect; the server wrote the same into it.
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
tell();
setInterval(() => document.hidden || tell(), 30000);

// Times in the reader's zone, which they name; without script they stand in UTC.
const local = new Intl.DateTimeFormat(language, {
  year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short',
});
const short = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
for (const time of $$('time[data-local]')) {
  time.title = time.textContent;
  time.textContent = (time.dataset.local === 'short' ? short : local).format(Date.parse(time.dateTime));
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
  if (e.ctrlKey || e.metaKey || e.altKey || writing(e) || $('dialog[open]') || localStorage.keys === 'off') return;
  if (does[e.key]) { e.preventDefault(); does[e.key](); }
});
$('#keys')?.addEventListener('click', e => { if (e.target.closest('[data-close]')) $('#keys').close(); });

// A form that was opened takes the cursor to its first field. A draft is kept until its decision is taken: it outlives a reload,
// a lost connection and a session that ended.
const begin = () => $('.sheet:target :is(input:not([type=hidden]), textarea)')?.focus();
addEventListener('hashchange', begin);
addEventListener('load', () => setTimeout(begin)); // The browser goes to the fragment first, and takes the focus away.
$('#problems')?.focus();
const done = $('[data-done]')?.dataset.done;
if (done) delete sessionStorage[`draft ${done}`]; // Of this form alone: who notes a call may be writing another one.
for (const form of $$('form[data-keep]')) {
  const key = 'draft ' + form.dataset.keep;
  const kept = JSON.parse(sessionStorage[key] ?? '{}');
  for (const [name, value] of Object.entries(kept)) {
    const field = form.elements[name];
    if (field && (field instanceof RadioNodeList || !field.value)) field.value = value;
  }
  form.addEventListener('input', () => {
    const { key: once, version, ...written } = Object.fromEntries(new FormData(form));
    sessionStorage[key] = JSON.stringify(written);
  });
}

// What happens, while it happens: it announces itself and waits. Nothing that is read or written is replaced.
const announce = () => { const bar = $('.arrived'); if (bar) bar.hidden = false; };
const stream = document.body.dataset.stream;
if (stream && $('.arrived')) {
  const source = new EventSource(stream);
  const shown = $('main').dataset;
  source.addEventListener('referral', e => {
    const { referralId, version } = JSON.parse(e.data);
    if (!shown.request || (referralId === shown.request && version > Number(shown.version))) announce();
  });
  source.addEventListener('reset', announce);
  source.addEventListener('error', () => cut(true));
  source.addEventListener('open', () => cut(false));
}

// The connection. What is on the page stays.
function cut(lost) { const bar = $('.cut'); if (bar) bar.hidden = !lost; }
addEventListener('online', () => cut(false));
addEventListener('offline', () => cut(true));
