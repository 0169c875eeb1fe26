// One cursor for all plots: the moment under the pointer or chosen with the arrow keys, and every line's value at it in its
// legend.
(() => {
  const plots = [...document.querySelectorAll(".plot")].map((plot) => {
    const [left, right] = plot.dataset.edges.split(",").map(Number);
    const figure = plot.closest("figure");
    return {
      left, right, plot,
      svg: plot.querySelector("svg"),
      cursor: plot.querySelector(".cursor"),
      values: [...figure.querySelectorAll(".legend b")],
      when: figure.querySelector(".when"),
      data: JSON.parse(plot.querySelector("script").textContent),
    };
  });
  const number = (digits) => new Intl.NumberFormat("en", { maximumSignificantDigits: digits });
  const write = {
    plain: (v) => number(6).format(v),
    percent: (v) => number(4).format(v * 100) + " %",
    amount: (v) => new Intl.NumberFormat("en", { maximumFractionDigits: 0 }).format(v),
  };
  let shown = 1;
  const nearest = (times, time) => {
    let low = 0, high = times.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[middle] < time) low = middle + 1; else high = middle;
    }
    return low > 0 && time - times[low - 1] < times[low] - time ? low - 1 : low;
  };
  const show = (part, cursor) => {
    shown = part;
    for (const f of plots) {
      const times = f.data.t;
      if (!times.length || !f.svg.clientWidth) continue;
      const first = times[0], last = times[times.length - 1];
      const at = nearest(times, first + part * (last - first));
      const place = last > first ? (times[at] - first) / (last - first) : 0;
      f.cursor.style.display = cursor;
      f.cursor.style.left = (f.left + place * (f.right - f.left)) * f.svg.clientWidth + "px";
      f.values.forEach((b, i) => {
        const v = f.data.v[i][at];
        b.textContent = v === null ? "\u2013" : write[f.data.unit](v);
      });
      f.when.textContent = new Date(times[at] * 1000).toISOString().slice(0, 16).replace("T", " ") + " UTC";
    }
  };
  // At rest the legends hold the last bar: the page does not jump when the pointer comes.
  const rest = () => show(1, "none");
  for (const f of plots) {
    f.plot.addEventListener("pointermove", (event) => {
      const box = f.svg.getBoundingClientRect();
      const x = (event.clientX - box.left) / box.width;
      show(Math.min(1, Math.max(0, (x - f.left) / (f.right - f.left))), "block");
    });
    f.plot.addEventListener("pointerleave", rest);
    f.plot.addEventListener("blur", rest);
    f.plot.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
      if (!step) return;
      event.preventDefault();
      const bars = Math.max(1, f.data.t.length - 1);
      show(Math.min(1, Math.max(0, shown + step / bars)), "block");
    });
  }
  // On a narrow screen the long view begins at its end.
  const rested = () => {
    rest();
    for (const f of plots) f.plot.scrollLeft = f.plot.scrollWidth;
  };
  document.querySelectorAll("input[name=view]").forEach((input) => input.addEventListener("change", rested));
  rest();
})();
