// the data of a page
var groups = new vis.DataSet([{id: 'n', content: '<b>North</b>'}, {id: 2, content: 'South'}]);
var items = new vis.DataSet([
  {id: 'armistice', content: 'Armistice <img src="https://example.org/a.png">', start: new Date(1953, 6, 27), group: 'n', title: 'Signed at <i>Panmunjom</i>', className: 'red', style: 'color: red'},
  {id: 2, content: 'War', start: '1950-06-25', end: '1953-07-27T00:00:00', group: 2, mood: 'grim'},
  {id: 3, content: 'Cold war', start: '1947', end: '1991', type: 'background'},
  {id: 4, content: 'Long ago', start: '-000380-04-25'},
  {id: 5, start: '1954-01-01'},
  {id: 6, content: 'Worked out', start: today()},
]);
var timeline = new vis.Timeline(document.getElementById('x'), items, groups, {start: '1940-01-01', end: '1990-01-01'});
