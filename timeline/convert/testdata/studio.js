// The sample of a page.
export const sampleData = {
  "file": {"id": "club", "type": "timeline", "title": "Another club"},
  "elements": [
    {"id": "a", "type": "span", "title": "A house", "start": 1901, "end": 1910, "importance": 5}
  ]
}
