var authors = [
	{"facet": "Roe, Richard", "content_text": "A BOOK", "start_date": "1919", "end_date": "", "category": "debut"}
];
var other = {"name": "A story", "timeline_json_data": [{"facet": "Doe, Jane", "content_text": "Bonn", "start_date": "1876-09-13", "end_date": "1941-03-08", "category": "life"}], "scenes": [1]};
