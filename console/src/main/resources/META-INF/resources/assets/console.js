// Keyboard, drawer, filter and live notice. Every page works without it.
document.documentElement.classList.add("js");
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const who = document.body.dataset.who;

// What a script asks for on the side: a session that is over leads elsewhere, and so does a page that is not there.
const piece = async (url, options = {}) => {
  const answer = await fetch(url, { ...options, headers: { "X-Fragment": "1" } });
  if (!answer.ok || answer.redirected) throw new Error("not to be had");
  return answer.text();
};

const board = () => {
  const drawer = $("#drawer");
  const cards = () => $$("#map [data-card]");
  let from = null;

  const only = card => cards().forEach(one => one.tabIndex = one === card ? 0 : -1);
  const go = card => { only(card); card.focus(); if (!drawer.hidden) open(card, true); };

  async function open(card, stay) {
    from = card;
    let sheet;
    try { sheet = await piece(card.href); } catch { location = card.href; return; }
    if (from !== card) return;
    drawer.innerHTML = sheet;
    drawer.hidden = false;
    drawer.scrollTop = 0;
    cards().forEach(one => one.toggleAttribute("aria-current", false));
    card.setAttribute("aria-current", "true");
    if (!stay) $("#dh", drawer).focus({ preventScroll: true });
  }

  function shut() {
    drawer.hidden = true;
    cards().forEach(one => one.removeAttribute("aria-current"));
    if (from) from.focus();
  }

  function move(card, dx, dy) {
    const s = Number(card.closest(".cell").dataset.s);
    const column = index => $$(`#map .cell[data-s="${index}"] [data-card]`);
    if (dy) return column(s)[column(s).indexOf(card) + dy];
    const top = card.getBoundingClientRect().top;
    const off = one => Math.abs(one.getBoundingClientRect().top - top);
    for (let next = s + dx; next >= 0 && $(`#map .cell[data-s="${next}"]`); next += dx) {
      const near = column(next).sort((a, b) => off(a) - off(b))[0];
      if (near) return near;
    }
    return undefined;
  }

  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && !drawer.hidden) { shut(); return; }
    if (event.target.matches("input, select, textarea")) return;
    if (event.key === "/") { event.preventDefault(); $("#find").focus(); return; }
    if (event.key === "h" || event.key === "H") {
      const holes = $$("#map .is-hole:not(.dim)").sort((a, b) => b.dataset.reps - a.dataset.reps);
      if (holes.length) go(holes[(holes.indexOf(document.activeElement) + 1) % holes.length]);
      return;
    }
    const card = event.target.closest("#map [data-card]");
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (card && step) { event.preventDefault(); const next = move(card, ...step); if (next) go(next); }
  }

  document.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest("#drawer .close")) { event.preventDefault(); shut(); return; }
    const opener = event.target.closest("[data-opens]");
    const card = opener ? cards().find(one => one.href === opener.href) : event.target.closest("#map [data-card]");
    if (card) { event.preventDefault(); only(card); open(card); }
  });
  document.addEventListener("keydown", key);
  if (cards()[0]) only(cards()[0]);
};

const filter = form => {
  form.addEventListener("change", event => { if (event.target.type !== "search") form.requestSubmit(); });
  const time = $("[data-time]", form);
  if (time) time.addEventListener("input", () => {
    const end = time.value === time.max;
    const words = new Date(time.value * 1000).toLocaleString("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
    $("output", time.parentElement).textContent = end ? "now" : words + " UTC";
  });
};

const pulse = notice => {
  if (!notice.dataset.pulse) return;
  const every = 15000;
  const look = async () => {
    if (document.hidden || !notice.hidden) return;
    try {
      const now = await piece("/map/pulse" + location.search);
      if (now && now !== notice.dataset.pulse) notice.hidden = false;
    } catch { /* away for a moment: the next look tells */ }
  };
  setInterval(look, every);
  document.addEventListener("visibilitychange", look);
};

if ($("#map")) board();
$$("[data-filter]").forEach(filter);
$$("[data-pulse]").forEach(pulse);

// Where keys are named on the page, pressing one is pressing its button.
document.addEventListener("keydown", event => {
  // A key that is held down is one press: the next page has keys of the same name.
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
  const pressed = event.key.toLowerCase();
  const button = $(`[data-key="${CSS.escape(pressed)}"]`);
  const detail = $(`[data-key-open="${CSS.escape(pressed)}"]`);
  if (button) { event.preventDefault(); button.form.requestSubmit(button); }
  else if (detail) { event.preventDefault(); detail.open = true; $("input:not([type=hidden])", detail)?.focus(); }
});

$$("[data-print]").forEach(button => { button.hidden = false; button.addEventListener("click", () => print()); });

// While one types: what the linter finds, what to ask on.
const whileTyping = (form, url, into) => {
  let wait;
  form.addEventListener("input", event => {
    if (!event.target.matches("[name=text], [name=activity], [name=quote]")) return;
    clearTimeout(wait);
    wait = setTimeout(async () => {
      try { into.innerHTML = await piece(url, { method: "POST", body: new URLSearchParams(new FormData(form)) }); } catch { /* it is a help, no more */ }
    }, 350);
  });
};
$$("[data-lint]").forEach(form => whileTyping(form, form.dataset.lint, $(".findings", form)));
$$("[data-probe]").forEach(form => whileTyping(form, form.dataset.probe, $("[data-probes]", form)));

// When it was is typed by the clock of the rep who is chosen: the zone stands beside the field, and what nobody has typed
// yet is now, there.
const clock = form => {
  const { repId, conductedAt } = form.elements;
  if (!repId || !conductedAt) return;
  let untouched = true;
  const show = () => {
    const timeZone = repId.selectedOptions[0]?.dataset.zone;
    if (!timeZone) return;
    $("[data-zone]:not(option)", form).textContent = timeZone;
    if (!untouched) return;
    try {
      conductedAt.value = new Date().toLocaleString("sv", { timeZone }).replace(" ", "T").slice(0, 16);
    } catch { conductedAt.value = ""; /* a zone that this browser does not know */ }
  };
  conductedAt.addEventListener("input", () => untouched = false);
  repId.addEventListener("change", show);
  return kept => { untouched = !kept; show(); };
};
const clocks = new Map($$("[data-clock]").map(form => [form, clock(form)]));

// What was typed comes back into its form until a service has taken it: where nobody could give it back, since the network
// was away or the session over. And a form that is on its way is not sent a second time.
const typed = "typed-" + who;
const same = (form, sent) => form.getAttribute("action") === sent.action
  && ["kind", "ofStatementId", "themeId", "activityId"].every(name => {
    const field = form.elements[name];
    return field?.type !== "hidden" || field.value === sent.fields.find(([key]) => key === name)?.[1];
  });
const fill = (form, fields) => {
  for (const field of form.elements) {
    const values = fields.filter(([name]) => name === field.name).map(([, value]) => value);
    if (!field.name || field.name === "version" || field.type === "file" || field.tagName === "BUTTON") continue;
    if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
    else if (values.length) field.value = values[0];
  }
  clocks.get(form)?.(true);
};
clocks.forEach((show, form) => show?.(Boolean($("[aria-invalid]", form) || $(".notice.refused"))));

const keep = form => JSON.stringify({
  action: form.getAttribute("action"), fields: [...new FormData(form)].filter(([, value]) => typeof value === "string") });
if ($(".notice.done")) sessionStorage.removeItem(typed);
const sent = JSON.parse(sessionStorage.getItem(typed));
const lost = sent && $$("form[method=post]").find(form => same(form, sent));
if (lost) {
  // Sent again as it was, it is the same; once it is changed, it is another.
  const { key } = lost.elements;
  const another = key?.value;
  fill(lost, sent.fields);
  if (key) lost.addEventListener("input", () => key.value = another, { once: true });
  for (let fold = lost.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
}
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post" || form.matches("[data-draft]")) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 5000);
  if (form.getAttribute("action") === "/sign-out") sessionStorage.clear();
  else if ($("textarea, input:not([type=hidden])", form)) sessionStorage.setItem(typed, keep(form));
});
addEventListener("pageshow", () => $$("[data-sent]").forEach(form => delete form.dataset.sent));

// A ride-along stays on the phone until it has arrived: what is typed, and what could not be sent. A phone may be shared:
// everybody has a draft of their own, and what waits is sent by nobody else.
const draft = form => {
  const name = `${form.dataset.draft}-${who}`;
  const queue = name + "-unsent";
  const saved = $("[data-saved]", form);
  const notice = $("[data-unsent]");
  const read = (key, other) => { try { return JSON.parse(localStorage.getItem(key)) ?? other; } catch { return other; } };
  const fields = () => [...new FormData(form)];
  const waiting = () => read(queue, []);
  const id = entries => entries.find(([field]) => field === "id")?.[1];
  // Not crypto.randomUUID: a phone in the same network may have no TLS.
  const fresh = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g, digit =>
    (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));
  let draining = false;

  const kept = read(name, null);
  if (kept) fill(form, kept);
  form.addEventListener("input", () => {
    localStorage.setItem(name, JSON.stringify(fields()));
    saved.textContent = "Kept on this phone";
  });

  const tell = () => {
    const count = waiting().length;
    notice.hidden = count === 0;
    notice.textContent = `${count === 1 ? "One ride-along waits" : count + " ride-alongs wait"} on this phone and will be sent when there is a network.`;
  };

  // It has arrived where it has a page of its own. What is refused says why; a session that is over leads elsewhere.
  async function send(entries) {
    const answer = await fetch(form.action, { method: "POST", headers: { "X-Fragment": "1" }, body: new URLSearchParams(entries) });
    if (answer.status >= 500) throw new Error("not now");
    const arrived = /\/interviews\/[0-9a-f-]{36}$/.test(answer.url);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return { url: answer.url, arrived, refusal: arrived ? null : $(".notice.refused", page), faults: $$("[data-draft] .fault", page) };
  }

  function explain(refusal, faults) {
    $(".notice")?.remove();
    $("main").prepend(document.importNode(refusal, true));
    $$(".fault", form).forEach(old => old.remove());
    for (const field of form.elements) field.removeAttribute("aria-invalid");
    for (const fault of faults) {
      const field = form.elements[$("[name]", fault.parentElement).name];
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", fault.id);
      field.parentElement.append(document.importNode(fault, true));
    }
    scrollTo(0, 0);
    $("[aria-invalid]", form)?.focus();
  }

  const drop = entries => localStorage.setItem(queue, JSON.stringify(waiting().filter(one => id(one) !== id(entries))));

  async function drain() {
    if (draining) return;
    draining = true;
    for (const entries of waiting()) {
      try {
        const { arrived, refusal, faults } = await send(entries);
        if (arrived) drop(entries);
        else if (!refusal) break;
        else if (!read(name, null)) {
          localStorage.setItem(name, JSON.stringify(entries));
          drop(entries);
          fill(form, entries);
          explain(refusal, faults);
        }
      } catch { break; }
    }
    draining = false;
    tell();
  }

  form.addEventListener("submit", async event => {
    event.preventDefault();
    if (form.dataset.sent) return;
    form.dataset.sent = "yes";
    const entries = fields();
    localStorage.setItem(name, JSON.stringify(entries));
    try {
      const { url, arrived, refusal, faults } = await send(entries);
      if (arrived) localStorage.removeItem(name);
      if (refusal) explain(refusal, faults);
      else location = url;
    } catch {
      localStorage.setItem(queue, JSON.stringify([...waiting(), entries]));
      localStorage.removeItem(name);
      form.reset();
      form.elements.id.value = fresh();
      clocks.get(form)?.(false);
      tell();
    }
    delete form.dataset.sent;
  });
  addEventListener("online", drain);
  setInterval(() => { if (waiting().length) drain(); }, 60000);
  if (waiting().length) drain();
  tell();
};
$$("[data-draft]").forEach(draft);

if ($("[data-reload]")) setTimeout(() => location.reload(), 1000);
