package console

import (
	"os"
	"path/filepath"
	"strings"
)

// Arguments returns what the program was asked. Shells of Windows hand *.yaml on
// as it is; here it becomes the files it stands for, as other shells make it.
// What stands for no file stays as it is, to be complained of.
func Arguments() []string {
	var expanded []string
	for _, arg := range os.Args[1:] {
		if strings.ContainsAny(arg, "*?") { // no name of a file holds one of these
			if files, err := filepath.Glob(arg); err == nil && len(files) > 0 {
				expanded = append(expanded, files...)
				continue
			}
		}
		expanded = append(expanded, arg)
	}
	return expanded
}
