package session

import (
	"bytes"
	"path/filepath"
	"strings"

	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
)

// again returns the options that a file of another program was read with when it was saved
// as an events file beside it, as that has them in its comments; the zero Options where
// there is none. The name of the events file is what the window suggests for it.
func again(f File) (o format.Options, from string) {
	if f.Path == "" || f.Picked != nil {
		return o, ""
	}
	stem := strings.TrimSuffix(f.Path, filepath.Ext(f.Path))
	for _, ending := range []string{".tideline.yaml", ".yaml", ".yml"} {
		path := stem + ending
		if path == f.Path {
			continue
		}
		src, err := ReadFile(path)
		if err != nil {
			continue
		}
		if head, _, _ := bytes.Cut(src, []byte("\n")); !bytes.HasPrefix(head, []byte("# ")) || !bytes.Contains(head, []byte(filepath.Base(f.Path))) {
			continue // it was made of another file, or by hand
		}
		if o = convert.Saved(src); !o.Equal(format.Options{}) {
			return o, filepath.Base(path)
		}
	}
	return format.Options{}, ""
}
