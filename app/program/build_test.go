package program

import (
	"runtime/debug"
	"testing"
)

func TestBuilt(t *testing.T) {
	version := "1.2.3"
	noted := func(settings ...debug.BuildSetting) *debug.BuildInfo { return &debug.BuildInfo{Settings: settings} }
	revision := debug.BuildSetting{Key: "vcs.revision", Value: "0123456789abcdef0123456789abcdef01234567"}
	for name, c := range map[string]struct {
		info *debug.BuildInfo
		want Build
	}{
		"nothing known": {nil, Build{Version: version}},
		"no commit":     {noted(debug.BuildSetting{Key: "GOOS", Value: "linux"}), Build{Version: version}},
		"clean":         {noted(revision, debug.BuildSetting{Key: "vcs.modified", Value: "false"}), Build{Version: version, Commit: "0123456"}},
		"modified":      {noted(revision, debug.BuildSetting{Key: "vcs.modified", Value: "true"}), Build{Version: version, Commit: "0123456", Modified: true}},
	} {
		if got := Built("Version = \"1.2.3\"\n", c.info, c.info != nil); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}
