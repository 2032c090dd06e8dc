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
