package store

import (
	"path/filepath"
	"strings"
)

// formsOfWindows are those that only Windows knows. The share that every Windows
// has of each drive is there for administrators alone; elsewhere it is left out.
func formsOfWindows(plain, long string) map[string]string {
	forms := map[string]string{
		"verbatim":           `\\?\` + plain,
		"verbatim and long":  `\\?\` + long,
		"of a device":        `\\.\` + plain,
		"with a small drive": strings.ToLower(plain[:1]) + plain[1:],
	}
	share := `localhost\` + plain[:1] + "$" + filepath.ToSlash(plain[2:])
	share = strings.ReplaceAll(share, "/", `\`)
	if IsFolder(`\\` + share) {
		forms["of a share"] = `\\` + share
		forms["of a share, with slashes"] = "//" + filepath.ToSlash(share)
		forms["of a share, verbatim"] = `\\?\UNC\` + share
	}
	return forms
}
