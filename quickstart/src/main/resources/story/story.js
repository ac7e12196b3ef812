// What the columns show follows from what has happened; nothing here decides anything.
const $ = id => document.getElementById(id);
const frame = id => $(id).contentWindow;
const post = path => fetch('/story/' + path, { method: 'POST' });
let shown = { mails: [], lineCount: 0, changes: 0, now: new Date().toISOString() };
let read = -1; // Which mail is open.

// The bar
$('send').onclick = () => post('send/one-who-answers');
$('send-silent').onclick = () => post('send/one-who-does-not');
$('time').onclick = () => post(shown.passing ? 'stop' : 'go');
$('length').onchange = () => post('day/' + $('length').value);

// The columns
function line(into, look, day, text) {
  const item = document.createElement('li');
  item.className = look + ' new';
  const when = Object.assign(document.createElement('span'), { className: 'when', textContent: 'Day ' + day });
  item.append(when, Object.assign(document.createElement('p'), { textContent: text }));
  into.prepend(item);
}
function open(number) {
  read = number;
  $('mail').src = '/story/mails/' + number;
  $('mail').hidden = false;
  $('no-mail').hidden = true;
  for (const button of $('mails').querySelectorAll('button'))
    button.toggleAttribute('aria-current', Number(button.dataset.number) === number);
}
function mail(number, { day, subject }) {
  const item = Object.assign(document.createElement('li'), { className: 'new' });
  const button = document.createElement('button');
  button.dataset.number = number;
  button.onclick = () => open(number);
  const when = Object.assign(document.createElement('span'), { className: 'when', textContent: 'Day ' + day });
  button.append(when, Object.assign(document.createElement('span'), { textContent: subject }));
  item.append(button);
  $('mails').prepend(item);
  open(number);
}
// A link in a mail to the customer's page opens in the frame of that page.
$('mail').onload = () => {
  for (const link of $('mail').contentDocument.querySelectorAll('a[href]')) link.onclick = e => {
    e.preventDefault();
    if (new URL(link.href).origin === location.origin) show(link.href);
  };
};
// Who has the request is what changes on it.
$('page').onload = () => {
  const whoHasIt = $('page').contentDocument.querySelectorAll('h2')[0];
  if (whoHasIt) frame('page').scrollTo(0, whoHasIt.offsetTop - 12);
};
function show(address) {
  $('page').hidden = false;
  if (address) frame('page').location.replace(address);
}
// Pages tell the time that is left by their own clock, which is told here that time passes faster.
$('inbox').addEventListener('load', () => {
  const server = Date.parse(frame('inbox').document.documentElement.dataset.now);
  const loaded = Date.now();
  frame('inbox').Date.now = () => loaded + Date.parse(shown.now) - server;
  for (const kind of ['pointerdown', 'keydown']) frame('inbox').addEventListener(kind, e => e.isTrusted && end());
});
const find = what => frame('inbox').document?.querySelector(what);
// Time waits while one writes: a form takes longer than a day of the story, and a reminder would overtake it.
const forms = ['#accept', '#decline', '#edit', '#won', '#lost'];
const writing = () => forms.includes(frame('inbox').location.hash) && find(frame('inbox').location.hash) !== null;
let held = false;
function hold() {
  if (writing() === held || (!held && !shown.passing)) return;
  held = !held;
  post(held ? 'stop' : 'go');
}
const idle = () => document.activeElement !== $('inbox');
function refresh() {
  frame('inbox').tell?.();
  hold();
  // Who is not at work in the list sees what is new at once; who is, presses n.
  const arrived = find('.arrived:not([hidden]) a');
  if (arrived && !writing() && (idle() || find('[data-request]'))) arrived.click();
}
// Who is at work in the list is not disturbed.
function reload() {
  if (idle() && !playing && frame('inbox').location.pathname === '/inbox') frame('inbox').location.reload();
}
// The inbox's keys work from anywhere on the page: the first one goes there, and takes the focus along.
addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey || !'jkadfsu/?'.includes(e.key) || e.target.closest('button, select, a')) return;
  e.preventDefault();
  frame('inbox').focus();
  frame('inbox').document.body.dispatchEvent(new (frame('inbox').KeyboardEvent)('keydown', { key: e.key, bubbles: true }));
});

function draw(now) {
  $('day').textContent = 'Day ' + now.day;
  $('speed').textContent = 'one day = ' + (now.dayMillis / 1000) + (now.dayMillis === 1000 ? ' second' : ' seconds');
  document.body.classList.toggle('still', !now.passing);
  $('time').textContent = now.passing ? 'Pause time' : 'Let time go on';
  const hint = held ? 'Time waits while you write.' : now.hint;
  if ($('hint').textContent !== hint) $('hint').textContent = hint;
  const most = Math.max(1, now.funnel.sent, now.funnel.received);
  for (const count of document.querySelectorAll('[data-count]')) {
    count.textContent = now.funnel[count.dataset.count];
    count.parentElement.style.setProperty('--share', 100 * now.funnel[count.dataset.count] / most);
  }
  now.mails.slice(shown.mails.length).forEach((one, at) => mail(shown.mails.length + at, one));
  const more = now.lineCount - shown.lineCount;
  if (more) now.lines.slice(-more).forEach(one => line($('lines'), one.look, one.day, one.text));
  if (now.changes !== shown.changes) {
    show(now.page);
    reload(); // Its stream may have missed what happened while it loaded.
  }
  if (now.day !== shown.day && now.waiting) reload(); // It says how long each has waited.
  shown = now;
  refresh();
}
async function follow() {
  try {
    draw(await (await fetch('/story/state')).json());
  } catch { /* Baton is being stopped, or the inbox loads: the next look will tell. */ }
  setTimeout(follow, 300);
}
follow();

// Playing it: the same clicks and keys that a person makes. The first click or key of a person ends it.
let run = 0; // Counts the plays and their ends: a play goes on for as long as this is its own number.
let playing = false;
const until = async (mine, condition, most = 120000) => {
  const end = Date.now() + most;
  while (!condition()) {
    if (mine !== run) throw 'ended';
    if (Date.now() > end) return;
    await new Promise(go => setTimeout(go, 200));
  }
};
// The list may load again at any moment, by what arrives.
async function found(mine, what) {
  await until(mine, () => find(what));
  return find(what);
}
const pause = (mine, millis) => { const end = Date.now() + millis; return until(mine, () => Date.now() >= end); };
async function accept(mine) {
  frame('inbox').location.href = '/inbox';
  await pause(mine, 3000);
  (await found(mine, '.open-it')).focus();
  await pause(mine, 1000);
  (await found(mine, '.open-it')).click();
  await found(mine, '#accept');
  await pause(mine, 2000);
  (await found(mine, '[href="#accept"]')).click();
  const form = await found(mine, '#accept form');
  for (const [name, value] of [
    ['name', 'ERP for three towns'], ['value.amount', '120000'], ['value.currency', 'EUR'], ['purchaseDate', '2027-Q4'],
  ]) {
    const field = form.querySelector(`[name="${name}"]`);
    for (let n = 1; n <= value.length; n++) { field.value = value.slice(0, n); await pause(mine, 50); }
  }
  await pause(mine, 800);
  form.requestSubmit();
}
async function play() {
  const mine = ++run;
  playing = true;
  told();
  try {
    await post('go');
    while (mine === run) {
      await post('send/one-who-answers');
      await until(mine, () => shown.waiting > 0);
      const accepted = shown.funnel.accepted;
      await accept(mine);
      await until(mine, () => shown.funnel.accepted > accepted);
      await pause(mine, 4000);
      const expired = shown.funnel.expired;
      await post('send/one-who-does-not');
      await until(mine, () => shown.funnel.expired > expired && shown.waiting > 0);
      await pause(mine, 5000);
      await accept(mine);
      await pause(mine, 8000);
    }
  } catch (e) {
    if (e === 'ended') return;
    if (mine === run) end();
    throw e;
  }
}
function end() {
  run++;
  playing = false;
  told();
}
function told() {
  $('play').setAttribute('aria-pressed', playing);
  $('play').textContent = playing ? 'Stop playing' : 'Play it for me';
}
$('play').onclick = () => playing ? end() : play();
// The button that was clicked has the focus: these keys are the button's.
const plays = e => e.target.closest('#play') && (e.type === 'pointerdown' || ['Enter', ' ', 'Tab', 'Shift'].includes(e.key));
for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, e => plays(e) || end());
