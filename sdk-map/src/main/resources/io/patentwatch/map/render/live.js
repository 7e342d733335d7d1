(function () {
  'use strict';
  var live = document.getElementById('live');
  var busy = false;
  var again = false;

  function refresh() {
    if (busy) { again = true; return; }
    busy = true;
    again = false;
    fetch(location.href.split('#')[0], { cache: 'no-store', credentials: 'same-origin' }).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.text();
    }).then(function (text) {
      var fresh = new DOMParser().parseFromString(text, 'text/html');
      // A page that is none of ours, such as that of a login, changes nothing.
      if (!fresh.getElementById('data') || !fresh.querySelector('main')) { return; }
      var kept = window.patentWatchPage.kept();
      var focus = document.activeElement ? document.activeElement.getAttribute('data-p') : null;
      ['header', 'main', '#data'].forEach(function (part) {
        document.querySelector(part).replaceWith(document.adoptNode(fresh.querySelector(part)));
      });
      document.title = fresh.title;
      window.patentWatchPage.start(kept);
      var unit = focus === null ? null : document.querySelector('.u[data-p="' + focus + '"]');
      if (unit) { unit.focus(); }
      live.textContent = live.dataset.told + ' ' + new Date().toLocaleTimeString(document.documentElement.lang);
    }).catch(function () {
      // The next event tries again.
    }).then(function () {
      busy = false;
      if (again) { refresh(); }
    });
  }

  new EventSource(live.dataset.events).addEventListener('map', refresh);
}());
