// Keyboard, drawer, filter and live notice. Every page works without it.
document.documentElement.classList.add("js");
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

const board = () => {
  const drawer = $("#drawer");
  const cards = () => $$("#map [data-card]");
  let from = null;

  const only = card => cards().forEach(one => one.tabIndex = one === card ? 0 : -1);
  const go = card => { only(card); card.focus(); if (!drawer.hidden) open(card, true); };

  async function open(card, stay) {
    const answer = await fetch(card.href, { headers: { "X-Fragment": "1" } });
    if (!answer.ok) { location = card.href; return; }
    drawer.innerHTML = await answer.text();
    drawer.hidden = false;
    drawer.scrollTop = 0;
    from = card;
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
    $("output", time.parentElement).textContent = end ? "now" : words;
  });
};

const pulse = notice => {
  if (!notice.dataset.pulse) return;
  const every = 15000;
  const look = async () => {
    if (document.hidden || !notice.hidden) return;
    try {
      const answer = await fetch("/map/pulse" + location.search);
      const now = answer.ok ? await answer.text() : "";
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
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
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
      const answer = await fetch(url, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
      if (answer?.ok) into.innerHTML = await answer.text();
    }, 350);
  });
};
$$("[data-lint]").forEach(form => whileTyping(form, form.dataset.lint, $(".findings", form)));
$$("[data-probe]").forEach(form => whileTyping(form, form.dataset.probe, $("[data-probes]", form)));

// A ride-along stays on the phone until it has arrived: what is typed, and what could not be sent.
const draft = form => {
  const name = form.dataset.draft;
  const queue = name + "-unsent";
  const saved = $("[data-saved]", form);
  const notice = $("[data-unsent]");
  const read = (key, other) => { try { return JSON.parse(localStorage.getItem(key)) ?? other; } catch { return other; } };
  const fields = () => [...new FormData(form)];
  const waiting = () => read(queue, []);

  const kept = read(name, null);
  if (kept) for (const [field, value] of kept) if (form.elements[field]) form.elements[field].value = value;
  form.addEventListener("input", () => {
    localStorage.setItem(name, JSON.stringify(fields()));
    saved.textContent = "Kept on this phone";
  });

  const tell = () => {
    const count = waiting().length;
    notice.hidden = count === 0;
    notice.textContent = `${count === 1 ? "One ride-along waits" : count + " ride-alongs wait"} on this phone and will be sent when there is a network.`;
  };

  async function send(entries) {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(entries) });
    if (answer.status >= 500) throw new Error("not now");
    return answer;
  }

  async function drain() {
    for (const entries of waiting()) {
      try { await send(entries); } catch { break; }
      localStorage.setItem(queue, JSON.stringify(waiting().slice(1)));
    }
    tell();
  }

  form.addEventListener("submit", async event => {
    event.preventDefault();
    const entries = fields();
    try {
      const answer = await send(entries);
      if (!answer.url.endsWith("/ride-along")) localStorage.removeItem(name);
      location = answer.url;
    } catch {
      localStorage.setItem(queue, JSON.stringify([...waiting(), entries]));
      localStorage.removeItem(name);
      form.reset();
      form.elements.id.value = crypto.randomUUID();
      tell();
    }
  });
  addEventListener("online", drain);
  if (waiting().length) drain();
};
$$("[data-draft]").forEach(draft);

if ($("[data-reload]")) setTimeout(() => location.reload(), 1000);
