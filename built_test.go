package main

import (
	"runtime/debug"
	"testing"

	"tideline/app/cli"
)

func TestBuilt(t *testing.T) {
	version := manifestValue("Version")
	noted := func(settings ...debug.BuildSetting) *debug.BuildInfo { return &debug.BuildInfo{Settings: settings} }
	revision := debug.BuildSetting{Key: "vcs.revision", Value: "0123456789abcdef0123456789abcdef01234567"}
	for name, c := range map[string]struct {
		info *debug.BuildInfo
		want cli.Build
	}{
		"nothing known": {nil, cli.Build{Version: version}},
		"no commit":     {noted(debug.BuildSetting{Key: "GOOS", Value: "linux"}), cli.Build{Version: version}},
		"clean":         {noted(revision, debug.BuildSetting{Key: "vcs.modified", Value: "false"}), cli.Build{Version: version, Commit: "0123456"}},
		"modified":      {noted(revision, debug.BuildSetting{Key: "vcs.modified", Value: "true"}), cli.Build{Version: version, Commit: "0123456", Modified: true}},
	} {
		if got := built(c.info, c.info != nil); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}
