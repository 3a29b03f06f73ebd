package timeline

// Pictures lists the picture files of the document, as written and each once, in the
// order of its events.
func (d *Document) Pictures() (files []string) {
	known := map[string]bool{}
	for _, events := range [][]Event{d.Events, d.Undated} {
		for i := range events {
			if p := events[i].Image; p != nil && !known[p.File] {
				known[p.File] = true
				files = append(files, p.File)
			}
		}
	}
	return files
}
