module.exports = function () {
  return {
    "timeline_json_data": [
      {"content_text": "First cabinet", "facet": "Shire", "category": "None", "start_date": "1885-12-22", "end_date": "1888-04-29", "track": 0, "event_id": 0},
      {"content_text": "Second cabinet", "facet": "Shire", "category": "Liberal", "start_date": "1888-04-30", "end_date": "1889-10-25", "track": 1, "event_id": 1}
    ]
  };
};
