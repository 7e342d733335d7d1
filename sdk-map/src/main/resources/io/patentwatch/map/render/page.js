window.patentWatchPage = (function () {
  'use strict';
  var chosen = null;

  function start(kept) {
    var data = JSON.parse(document.getElementById('data').textContent);
    var units = Array.prototype.slice.call(document.querySelectorAll('.u'));
    var rows = Array.prototype.slice.call(document.querySelectorAll('#table tr[data-p]'));
    var tip = document.getElementById('tip');
    var fields = Array.prototype.slice.call(document.querySelectorAll('#industries tr[data-i]'));
    var measure = 0;
    var place = 0;
    var industry = -1;

    if (kept) {
      measure = Math.max(0, data.measures.map(function (m) { return m.name; }).indexOf(kept.measure));
      place = Math.max(0, data.places.indexOf(kept.place));
      industry = data.industries.indexOf(kept.industry);
    }

    function id(name) { return document.getElementById(name); }
    function comma(count) { return String(count).replace(/\B(?=(\d{3})+$)/g, ','); }
    function now(m, p) {
      if (industry >= 0) { return data.measures[m].industries[p][industry]; }
      return all(m, p);
    }
    function all(m, p) { var years = data.measures[m].years[p]; return years[years.length - 1]; }
    function layer() { var m = data.measures[measure]; return industry < 0 ? m : m.sectors[industry]; }
    function named() { return data.measures[measure].name + (industry < 0 ? '' : ' · ' + data.industries[industry].slice(0, 40)); }

    /** What is known of a change: of an industry only in the whole. */
    function changed(p) {
      return industry < 0 ? data.measures[measure].changes[p] : p === 0 ? layer().change : '';
    }

    function compared(p) { var text = changed(p); return text === '' ? '' : ', ' + data.words.change + ' ' + text; }

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
      if (text !== '—' && text !== '') { into.appendChild(document.createTextNode(' ' + data.words.change)); }
    }

    function paint() {
      var painted = layer();
      units.forEach(function (unit) {
        var p = Number(unit.dataset.p);
        unit.setAttribute('class', 'u k' + painted.steps.charAt(p));
        var value = unit.querySelector('.v');
        if (value) { value.textContent = comma(now(measure, p)); }
        unit.setAttribute('aria-label', data.places[p].slice(0, 60) + data.words.colon + named() + ' '
          + comma(now(measure, p)) + compared(p));
      });
      var legend = id('legend');
      legend.textContent = '';
      painted.legend.concat([['k0', '0']]).forEach(function (step) {
        var item = element(legend, 'li', {});
        element(item, 'i', { 'class': step[0] });
        item.appendChild(document.createTextNode(step[1]));
      });
      id('only').textContent = industry < 0 ? '' : ' · ' + data.industries[industry].slice(0, 40);
      document.querySelectorAll('[data-m]').forEach(function (tab) {
        tab.setAttribute('aria-pressed', String(Number(tab.dataset.m) === measure));
      });
      fields.forEach(function (row) { row.className = industry >= 0 && Number(row.dataset.i) === industry ? 'on' : ''; });
    }

    function tell() {
      var m = data.measures[measure];
      var alone = industry >= 0 && place === 0;
      id('place').firstChild.textContent = data.places[place];
      id('back').hidden = place === 0;
      id('fname').textContent = named();
      id('fvalue').textContent = comma(now(measure, place));
      change(id('fchange'), changed(place));
      id('trend-title').textContent = (m.stock ? data.words.ends : data.words.years)
        + (industry < 0 ? '' : ' · ' + (alone ? data.industries[industry].slice(0, 40) : data.words.all));
      trend(alone ? layer().years : m.years[place], m.stock);
      bars(m);
      units.forEach(function (unit) {
        unit.setAttribute('aria-pressed', String(Number(unit.dataset.p) === place));
      });
      rows.forEach(function (row) {
        var on = place !== 0 && Number(row.dataset.p) === place;
        row.className = on ? 'on' : '';
        if (on) { row.hidden = false; }
      });
      chosen = { measure: m.name, place: data.places[place], industry: industry < 0 ? null : data.industries[industry] };
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
      var every = counts.map(function (count, i) { sum += data.parts[i] < 0 ? count : 0; return i; });
      var none = every.pop();
      function parts(above) {
        return every.filter(function (i) { return data.parts[i] === above; })
          .sort(function (a, b) { return counts[b] - counts[a] || a - b; });
      }
      function row(i, name, count, shown, kind) {
        var item = element(list, 'li', { 'class': kind });
        var inside = i < 0 ? item
          : element(item, 'button', { type: 'button', 'data-i': i, 'aria-pressed': String(i === industry) });
        element(element(inside, 'span', { title: name.slice(0, 200) }), 'bdi', {}, name);
        element(element(inside, 'em', {}), 'i', { style: 'width:' + (100 * Math.min(1, count / most)).toFixed(1) + '%' + (count > 0 ? '' : ';min-width:0') });
        element(inside, 'b', {}, shown);
        if (i >= 0) { inside.addEventListener('click', function () { single(i, true); }); }
      }
      (function rows(above, kind) {
        parts(above).forEach(function (i) {
          row(i, data.industries[i], counts[i], comma(counts[i]), kind);
          rows(i, 'part');
        });
      }(-1, ''));
      row(none, data.industries[none], counts[none], comma(counts[none]), 'none');
      var over = sum - all(measure, place);
      row(-1, data.words.overlap, over, over === 0 ? '0' : '−' + comma(over), 'over');
    }

    /** Shows one industry alone, or all again; the list is made anew, so the focus goes back to where it was. */
    function single(i, focus) {
      industry = industry === i ? -1 : i;
      paint();
      tell();
      if (focus) { id('bars').querySelector('[data-i="' + i + '"]').focus(); }
    }

    function show(unit, x, y) {
      var p = Number(unit.dataset.p);
      var total = all(measure, p);
      tip.textContent = '';
      element(tip, 'b', {}, data.places[p].slice(0, 60));
      element(tip, 'div', {}, named() + ' ' + comma(now(measure, p)) + (industry < 0
        ? ' · ' + data.words.change + ' ' + changed(p)
        : total > 0 ? ' · ' + data.words.share + ' ' + (100 * now(measure, p) / total).toFixed(1) + '%' : ''));
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
    fields.forEach(function (row) {
      var i = Number(row.dataset.i);
      if (i >= 0 && i < data.industries.length) { row.addEventListener('click', function () { single(i, false); }); }
    });
    id('back').addEventListener('click', function () { choose(0); });
    document.querySelectorAll('[data-m]').forEach(function (tab) {
      tab.addEventListener('click', function () { measure = Number(tab.dataset.m); paint(); tell(); });
    });

    document.querySelectorAll('table.sortable').forEach(function (table) {
      var heads = Array.prototype.slice.call(table.querySelectorAll('thead th'));
      var body = table.tBodies[0];
      var more = table.parentNode.parentNode.querySelector('.more');
      var collator = new Intl.Collator(document.documentElement.lang);

      function cut() {
        Array.prototype.forEach.call(body.rows, function (row, i) { row.hidden = more !== null && !more.hidden && i >= 50; });
      }
      if (more) {
        more.hidden = false;
        more.addEventListener('click', function () { more.hidden = true; cut(); });
        cut();
      }
      heads.forEach(function (head, column) {
        head.firstChild.addEventListener('click', function () {
          var down = head.getAttribute('aria-sort') === 'descending' || (column === 0 && head.getAttribute('aria-sort') !== 'ascending');
          heads.forEach(function (other) { other.setAttribute('aria-sort', 'none'); });
          head.setAttribute('aria-sort', down ? 'ascending' : 'descending');
          var sorted = document.createDocumentFragment();
          Array.prototype.slice.call(body.rows).sort(function (one, other) {
            // What is no division or industry stays below them, whatever is sorted by.
            var apart = rank(one) - rank(other);
            var by = column === 0
              ? collator.compare(one.cells[0].textContent, other.cells[0].textContent)
              : one.cells[column].dataset.v - other.cells[column].dataset.v;
            return apart || (down ? by : -by) || order(one) - order(other);
          }).forEach(function (row) { sorted.appendChild(row); });
          body.appendChild(sorted);
          cut();
        });
      });
    });
    function rank(row) { return ['division', 'named', 'part'].indexOf(row.dataset.k) < 0 ? 1 : 0; }
    function order(row) { return Number(row.dataset.p || row.dataset.i); }

    if (kept) { paint(); }
    tell();
  }

  start(null);
  return { start: start, kept: function () { return chosen; } };
}());
