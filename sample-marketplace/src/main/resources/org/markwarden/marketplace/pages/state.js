// Shows the embedded state: one offer, or the shelf of a live room.
(function () {
  const state = window.__INITIAL_STATE__, app = document.getElementById('app');
  const el = (tag, cls, text) => { const e = document.createElement(tag); if (cls) e.className = cls; if (text) e.textContent = text; return e; };
  const link = (href, text) => { const a = el('a', '', text); a.href = href; return a; };
  function card(goods) {
    const c = el('div', 'card'), a = link(goods.url), i = el('img'), h = el('h3', '', goods.title);
    i.src = goods.image; i.alt = ''; a.append(i, h); c.append(a, el('div', 'price', goods.priceText), el('div', 'by', goods.shopName || ''));
    return c;
  }
  if (state.item) {
    const o = state.item, s = state.shop, box = el('div', 'offer'), photo = el('div', 'photo'), side = el('div');
    o.images.forEach(src => { const i = el('img'); i.src = src; i.alt = ''; photo.append(i); });
    const tag = el('div', 'tag'); tag.append(el('span', 'price', o.priceText)); if (o.originalPrice) tag.append(el('span', 'was', o.originalPrice));
    const table = el('table'); o.props.forEach(p => { const r = el('tr'); r.append(el('th', '', p.name), el('td', '', p.value)); table.append(r); });
    const shop = el('div', 'shop'); shop.append(link(s.url, s.name), el('span', 'badge', s.typeText), el('div', '', s.licenceName), el('div', '', s.creditCode));
    side.append(el('h1', '', o.title), tag, table, el('span', 'buy', '立即购买'), shop); box.append(photo, side);
    app.append(box, el('div', 'text', o.description));
  }
  function shelf(title, list) {
    const grid = el('div', 'grid');
    list.forEach(goods => grid.append(card(goods)));
    app.append(el('h2', '', title), grid);
  }
  if (state.room) shelf('小黄车', state.room.goodsList);
  shelf('看了又看', state.recommend.list);
})();
