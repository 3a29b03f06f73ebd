package main

import (
	"runtime/debug"

	"tideline/app/cli"
)

// shortCommit is how many digits of a commit are shown.
const shortCommit = 7

// built says which program runs: its version, and the commit where the go
// command noted it. A program of `go test` or of an unpacked archive has none.
func built(info *debug.BuildInfo, ok bool) cli.Build {
	b := cli.Build{Version: manifestValue("Version")}
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
