// What the pages do beyond reading: the theme, and cards where one points.
const root = document.documentElement;

function isDark() {
  const chosen = root.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

const theme = document.getElementById("theme");
if (theme) {
  theme.hidden = false;
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // It holds for this page only.
    }
  });
}

// Cards beside the words that one points at or focuses.
const text = document.querySelector(".text");
let pointer = null;

function cardsOf(segment) {
  return (segment.dataset.cards ?? "").split(" ").filter(Boolean);
}

function cool() {
  document.querySelectorAll(".hot").forEach((hot) => hot.classList.remove("hot"));
  pointer?.remove();
  pointer = null;
}

function heat(ids) {
  for (const id of ids) {
    document.getElementById(id)?.classList.add("hot");
  }
  document.querySelectorAll(".text .seg").forEach((segment) => {
    if (cardsOf(segment)[0] === ids[0] || cardsOf(segment).includes(ids[0])) {
      segment.classList.add("hot");
    }
  });
}

function show(segment) {
  cool();
  const ids = cardsOf(segment);
  heat(ids.slice(0, 1));
  pointer = document.createElement("div");
  pointer.className = "pointer";
  pointer.setAttribute("role", "tooltip");
  for (const id of ids.slice(0, 3)) {
    const card = document.getElementById(id)?.cloneNode(true);
    if (card) {
      card.removeAttribute("id");
      card.classList.remove("hot");
      card.querySelectorAll("details").forEach((why) => (why.open = true));
      pointer.append(card);
    }
  }
  document.body.append(pointer);
  const box = segment.getClientRects()[0] ?? segment.getBoundingClientRect();
  const room = root.clientWidth - pointer.offsetWidth - 16;
  pointer.style.left = `${Math.max(8, Math.min(box.left, room)) + scrollX}px`;
  const below = box.bottom + 6;
  const fits = below + pointer.offsetHeight < innerHeight || box.top < pointer.offsetHeight;
  pointer.style.top = `${(fits ? below : box.top - pointer.offsetHeight - 6) + scrollY}px`;
}

if (text) {
  let wait = 0;
  text.addEventListener("pointerover", (event) => {
    const segment = event.target.closest(".seg");
    clearTimeout(wait);
    if (segment) {
      wait = setTimeout(() => show(segment), 120);
    }
  });
  text.addEventListener("pointerleave", () => {
    clearTimeout(wait);
    wait = setTimeout(() => pointer?.matches(":hover") || cool(), 200);
  });
  text.addEventListener("focusin", (event) => {
    const segment = event.target.closest(".seg");
    if (segment?.matches(":focus-visible")) {
      show(segment);
    }
  });
  text.addEventListener("focusout", cool);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      cool();
    }
  });
  document.querySelectorAll(".cards .card").forEach((card) => {
    card.addEventListener("pointerenter", () => {
      cool();
      heat([card.id]);
    });
    card.addEventListener("pointerleave", cool);
  });
}

// New reports: a notice on the page of today, never a change under the reader's eyes.
const news = document.getElementById("news");
if (news && "EventSource" in window) {
  let reports = 0;
  let events = 0;
  const live = new EventSource("/api/live");
  live.addEventListener("reading", (message) => {
    reports += 1;
    events += JSON.parse(message.data).events;
    const link = document.createElement("a");
    link.href = location.pathname + location.search;
    link.textContent = "Show them";
    news.replaceChildren(
      `${reports} new ${reports === 1 ? "report" : "reports"} with ${events} event ${events === 1 ? "mention" : "mentions"}. `,
      link,
    );
  });
  addEventListener("pagehide", () => live.close());
}

// The timeline: a stretch that one draws over narrows the page to it.
function period(bar) {
  const words = new URL(bar.href.baseVal, location.href).searchParams;
  return { from: words.get("from"), until: words.get("until") };
}

for (const chart of document.querySelectorAll(".chart.brush svg")) {
  let start = null;
  const barAt = (event) => {
    const bars = [...chart.querySelectorAll("a")];
    const middle = (bar) => {
      const box = bar.getBoundingClientRect();
      return Math.abs(box.left + box.width / 2 - event.clientX);
    };
    return bars.sort((one, other) => middle(one) - middle(other))[0];
  };
  const mark = (one, other) => {
    const [from, until] = [period(one).from, period(other).from].sort();
    for (const bar of chart.querySelectorAll("a")) {
      bar.classList.toggle("brushed", period(bar).from >= from && period(bar).from <= until);
    }
  };
  chart.addEventListener("dragstart", (event) => event.preventDefault());
  chart.addEventListener("pointerdown", (event) => {
    start = barAt(event);
  });
  chart.addEventListener("pointermove", (event) => {
    if (start && event.buttons === 1) {
      mark(start, barAt(event));
    }
  });
  addEventListener("pointerup", (event) => {
    const first = start;
    start = null;
    if (!first || !chart.querySelector(".brushed")) {
      return;
    }
    const ends = [period(first), period(barAt(event))].sort((one, other) => (one.from < other.from ? -1 : 1));
    const address = new URL(location.href);
    address.searchParams.delete("after");
    address.searchParams.set("from", ends[0].from);
    address.searchParams.set("until", ends[1].until);
    location.assign(address);
  });
  chart.addEventListener("click", (event) => {
    if (chart.querySelectorAll(".brushed").length > 1) {
      event.preventDefault();
    }
  });
}

// Names and tokens of those who judge stay in their browser for as long as its window is open.
for (const field of document.querySelectorAll("input.keep")) {
  try {
    field.value ||= sessionStorage.getItem(`judge-${field.name}`) ?? "";
    field.addEventListener("change", () => sessionStorage.setItem(`judge-${field.name}`, field.value));
  } catch {
    // They are typed again.
  }
}

// The queue: j and k go, r and w judge, u takes back, o opens.
const queue = document.querySelector(".queue");
const judge = document.getElementById("judge");
if (queue && judge) {
  const items = [...queue.children];
  const told = document.getElementById("told");
  const done = [];
  let at = 0;
  judge.addEventListener("submit", (event) => event.preventDefault());

  const go = (to) => {
    at = Math.max(0, Math.min(items.length - 1, to));
    items.forEach((item, place) => item.classList.toggle("here", place === at));
    items[at].focus({ preventScroll: true });
    items[at].scrollIntoView({ block: "center" });
  };

  const send = async (address, words) => {
    const field = (name) => judge.elements[name]?.value ?? "";
    const headers = { "Content-Type": "application/json" };
    if (field("token")) {
      headers.Authorization = `Bearer ${field("token")}`;
    }
    const answer = await fetch(address, {
      method: "POST",
      headers,
      body: JSON.stringify({ who: field("who"), why: field("why"), ...words }),
    });
    const given = await answer.json();
    if (!answer.ok) {
      throw new Error(given.detail);
    }
    return given;
  };

  const decide = async (verdict) => {
    const item = items[at];
    if (item.dataset.number) {
      told.textContent = "This one is judged. Press u to take it back.";
      return;
    }
    try {
      const made = await send("/api/judgements", { verdict, statement: item.dataset.statement });
      item.dataset.number = made.number;
      item.dataset.verdict = verdict;
      done.push(item);
      told.textContent = `Judged ${verdict}: ${done.length} done.`;
      go(at + 1);
    } catch (error) {
      told.textContent = error.message;
    }
  };

  const undo = async () => {
    const item = done.pop();
    if (!item) {
      told.textContent = "There is nothing to take back.";
      return;
    }
    try {
      await send(`/api/judgements/${item.dataset.number}/withdrawal`, {});
      delete item.dataset.number;
      delete item.dataset.verdict;
      told.textContent = "Taken back.";
      go(items.indexOf(item));
    } catch (error) {
      done.push(item);
      told.textContent = error.message;
    }
  };

  const keys = {
    j: () => go(at + 1),
    k: () => go(at - 1),
    r: () => decide("right"),
    w: () => decide("wrong"),
    u: undo,
    o: () => items[at].querySelector("a").click(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea, select");
    if (event.key === "Escape" && typing) {
      event.target.blur();
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  if (judge.elements.who.value) {
    go(0);
  } else {
    judge.elements.who.focus();
  }
}
