package program

import "runtime/debug"

// Build says which program runs.
type Build struct {
	Version  string
	Commit   string // "" where it is not known
	Modified bool   // the program holds more than the commit
}

// shortCommit is how many digits of a commit are shown.
const shortCommit = 7

// Built tells which program of a manifest runs: its version, and the commit where
// the go command noted it. A program of `go test` or of an unpacked archive has none.
func Built(m Manifest, info *debug.BuildInfo, ok bool) Build {
	b := Build{Version: m.Value("Version")}
	if !ok {
		return b
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			b.Commit = s.Value[:min(len(s.Value), shortCommit)]
		case "vcs.modified":
			b.Modified = s.Value == "true"
		}
	}
	return b
}
