(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var units = Array.prototype.slice.call(document.querySelectorAll('.u'));
  var rows = Array.prototype.slice.call(document.querySelectorAll('#table tr[data-p]'));
  var tip = document.getElementById('tip');
  var measure = 0;
  var place = 0;

  function id(name) { return document.getElementById(name); }
  function comma(count) { return String(count).replace(/\B(?=(\d{3})+$)/g, ','); }
  function now(m, p) { var years = data.measures[m].years[p]; return years[years.length - 1]; }

  function element(parent, name, attributes, content) {
    var svg = parent.namespaceURI === 'http://www.w3.org/2000/svg';
    var made = svg ? document.createElementNS(parent.namespaceURI, name) : document.createElement(name);
    for (var key in attributes) { made.setAttribute(key, attributes[key]); }
    if (content !== undefined) { made.textContent = content; }
    parent.appendChild(made);
    return made;
  }

  function change(into, text) {
    into.textContent = '';
    var sign = text.charAt(0);
    element(into, 'b', { 'class': sign === '+' ? 'up' : sign === '−' ? 'down' : 'no' }, text);
    if (text !== '—') { into.appendChild(document.createTextNode(' ' + data.words.change)); }
  }

  function paint() {
    var m = data.measures[measure];
    units.forEach(function (unit) {
      var p = Number(unit.dataset.p);
      unit.setAttribute('class', 'u ' + m.colours[p]);
      var value = unit.querySelector('.v');
      if (value) { value.textContent = comma(now(measure, p)); }
      unit.setAttribute('aria-label', data.places[p].slice(0, 60) + data.words.colon + m.name + ' '
        + comma(now(measure, p)) + ', ' + data.words.change + ' ' + m.changes[p]);
    });
    var legend = id('legend');
    legend.textContent = '';
    m.legend.concat([['k0', '0']]).forEach(function (step) {
      var item = element(legend, 'li', {});
      element(item, 'i', { 'class': step[0] });
      item.appendChild(document.createTextNode(step[1]));
    });
    document.querySelectorAll('[data-m]').forEach(function (tab) {
      tab.setAttribute('aria-pressed', String(Number(tab.dataset.m) === measure));
    });
  }

  function tell() {
    var m = data.measures[measure];
    id('place').firstChild.textContent = data.places[place];
    id('back').hidden = place === 0;
    id('fname').textContent = m.name;
    id('fvalue').textContent = comma(now(measure, place));
    change(id('fchange'), m.changes[place]);
    id('trend-title').textContent = m.stock ? data.words.ends : data.words.years;
    trend(m.years[place], m.stock);
    bars(m);
    units.forEach(function (unit) {
      unit.setAttribute('aria-pressed', String(Number(unit.dataset.p) === place));
    });
    rows.forEach(function (row) { row.className = place !== 0 && Number(row.dataset.p) === place ? 'on' : ''; });
  }

  function trend(counts, stock) {
    var svg = id('trend');
    svg.textContent = '';
    var top = 24, bottom = 144, step = 448 / counts.length;
    var most = Math.max.apply(null, counts.concat([1]));
    var every = Math.ceil(counts.length / 12);
    function x(i) { return 6 + step * (i + 0.5); }
    function y(i) { return bottom - (bottom - top) * counts[i] / most; }
    function shown(i) { return (counts.length - 1 - i) % every === 0; }
    var points = counts.map(function (count, i) { return x(i).toFixed(1) + ',' + y(i).toFixed(1); });
    element(svg, 'line', { x1: 6, x2: 454, y1: bottom, y2: bottom });
    if (stock) {
      element(svg, 'polygon', { points: [x(0) + ',' + bottom].concat(points, [x(counts.length - 1) + ',' + bottom]).join(' ') });
      element(svg, 'polyline', { points: points.join(' ') });
    }
    counts.forEach(function (count, i) {
      var last = i === counts.length - 1;
      if (stock) {
        element(svg, 'circle', { cx: x(i), cy: y(i), r: counts.length > 24 ? 2 : 3.5, 'class': last ? 'now' : '' });
      } else {
        var width = Math.min(26, step * 0.62);
        element(svg, 'rect', { x: x(i) - width / 2, y: y(i), width: width, height: Math.max(bottom - y(i), 0), 'class': last ? 'now' : '' });
      }
      if (shown(i)) {
        element(svg, 'text', { x: x(i), y: y(i) - 8, 'class': last ? 'last' : '' }, comma(count));
        element(svg, 'text', { x: x(i), y: 161, 'class': last ? 'last' : '' }, data.years[i]);
      }
    });
    id('trend-text').textContent = counts.map(function (count, i) { return data.years[i] + ': ' + count; }).join('; ');
  }

  function bars(m) {
    var list = id('bars');
    list.textContent = '';
    var counts = m.industries[place];
    var most = Math.max.apply(null, counts.concat([1]));
    var sum = 0;
    var all = counts.map(function (count, i) { sum += data.parts[i] < 0 ? count : 0; return i; });
    var none = all.pop();
    function parts(above) {
      return all.filter(function (i) { return data.parts[i] === above; })
        .sort(function (a, b) { return counts[b] - counts[a] || a - b; });
    }
    function row(name, count, shown, kind) {
      var item = element(list, 'li', { 'class': kind });
      element(element(item, 'span', { title: name.slice(0, 200) }), 'bdi', {}, name);
      element(element(item, 'div', {}), 'i', { style: 'width:' + (100 * Math.min(1, count / most)).toFixed(1) + '%' });
      element(item, 'b', {}, shown);
    }
    (function rows(above, kind) {
      parts(above).forEach(function (i) {
        row(data.industries[i], counts[i], comma(counts[i]), kind);
        rows(i, 'part');
      });
    }(-1, ''));
    row(data.industries[none], counts[none], comma(counts[none]), 'none');
    var over = sum - now(measure, place);
    row(data.words.overlap, over, over === 0 ? '0' : '−' + comma(over), 'over');
  }

  function show(unit, x, y) {
    var p = Number(unit.dataset.p);
    var m = data.measures[measure];
    tip.textContent = '';
    element(tip, 'b', {}, data.places[p].slice(0, 60));
    element(tip, 'div', {}, m.name + ' ' + comma(now(measure, p)) + ' · ' + data.words.change + ' ' + m.changes[p]);
    tip.style.left = Math.max(8, Math.min(x + 14, innerWidth - tip.offsetWidth - 8)) + 'px';
    tip.style.top = Math.max(8, y - tip.offsetHeight - 12) + 'px';
    tip.className = 'on';
  }
  function hide() { tip.className = ''; }
  function choose(p) { place = place === p ? 0 : p; tell(); }

  function move(unit, key) {
    var across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    var down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    var best = null, least = Infinity;
    units.forEach(function (other) {
      var dx = other.dataset.x - unit.dataset.x, dy = other.dataset.y - unit.dataset.y;
      var along = dx * across + dy * down, aside = Math.abs(dx * down) + Math.abs(dy * across);
      if (other !== unit && along > 1 && along + 2 * aside < least) { least = along + 2 * aside; best = other; }
    });
    if (best) { unit.tabIndex = -1; best.tabIndex = 0; best.focus(); }
  }

  units.forEach(function (unit) {
    unit.addEventListener('pointermove', function (event) { show(unit, event.clientX, event.clientY); });
    unit.addEventListener('pointerleave', hide);
    unit.addEventListener('click', function () { choose(Number(unit.dataset.p)); });
    unit.addEventListener('focus', function () {
      var box = unit.getBoundingClientRect();
      show(unit, box.left + box.width / 2, box.top + 10);
    });
    unit.addEventListener('blur', hide);
    unit.addEventListener('keydown', function (event) {
      if (event.key === 'Enter' || event.key === ' ') { choose(Number(unit.dataset.p)); event.preventDefault(); }
      if (event.key.indexOf('Arrow') === 0) { move(unit, event.key); event.preventDefault(); }
      if (event.key === 'Escape') { hide(); choose(place); }
    });
  });
  rows.forEach(function (row) { row.addEventListener('click', function () { choose(Number(row.dataset.p)); }); });
  id('back').addEventListener('click', function () { choose(0); });
  document.querySelectorAll('[data-m]').forEach(function (tab) {
    tab.addEventListener('click', function () { measure = Number(tab.dataset.m); paint(); tell(); });
  });

  var heads = Array.prototype.slice.call(document.querySelectorAll('#table thead th'));
  heads.forEach(function (head, column) {
    head.firstChild.addEventListener('click', function () {
      var down = head.getAttribute('aria-sort') === 'descending' || (column === 0 && head.getAttribute('aria-sort') !== 'ascending');
      heads.forEach(function (other) { other.setAttribute('aria-sort', 'none'); });
      head.setAttribute('aria-sort', down ? 'ascending' : 'descending');
      var body = document.querySelector('#table tbody');
      Array.prototype.slice.call(body.rows).sort(function (one, other) {
        // What is no division stays below them, whatever is sorted by.
        var apart = (one.dataset.k === 'division' ? 0 : 1) - (other.dataset.k === 'division' ? 0 : 1);
        var by = column === 0
          ? one.cells[0].textContent.localeCompare(other.cells[0].textContent, document.documentElement.lang)
          : one.cells[column].dataset.v - other.cells[column].dataset.v;
        return apart || (down ? by : -by) || one.dataset.p - other.dataset.p;
      }).forEach(function (row) { body.appendChild(row); });
    });
  });
  tell();
}());
