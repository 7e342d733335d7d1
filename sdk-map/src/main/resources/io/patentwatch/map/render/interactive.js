(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var which = document.getElementById('which');
  var dark = window.matchMedia && matchMedia('(prefers-color-scheme: dark)').matches;
  var chart = echarts.init(document.getElementById('chart'), dark ? 'dark' : null);
  echarts.registerMap(data.map.name, data.map.geoJson);

  function show() {
    var option = data.options[which.selectedIndex];
    option.backgroundColor = 'transparent';
    option.aria = { enabled: true };
    option.series.forEach(function (series) {
      series.roam = true;
      series.top = 70;
      series.bottom = 60;
    });
    chart.setOption(option, true);
  }

  which.addEventListener('change', show);
  addEventListener('resize', function () { chart.resize(); });
  show();
}());
