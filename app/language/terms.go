package language

import (
	"fyne.io/fyne/v2/lang"

	"tideline/timeline"
)

// SourceKind names the kind of a source; a kind of the author's own stands as it is.
func SourceKind(kind timeline.SourceKind) string {
	switch kind {
	case timeline.PrimarySource:
		return lang.L("Primary source")
	case timeline.PressSource:
		return lang.L("Press")
	case timeline.ScholarlySource:
		return lang.L("Scholarship")
	case timeline.ReferenceSource:
		return lang.L("Reference work")
	case timeline.DataSource:
		return lang.L("Data")
	case timeline.MediaSource:
		return lang.L("Recording or picture")
	case timeline.OtherSource:
		return lang.L("Other source")
	}
	return string(kind)
}

// Status says in a word how sure an event is; one of the author's own stands as it is.
func Status(s timeline.Status) string {
	switch s {
	case timeline.Verified:
		return lang.L("Verified")
	case timeline.Reported:
		return lang.L("Reported")
	case timeline.Disputed:
		return lang.L("Disputed")
	case timeline.Opinion:
		return lang.L("Opinion")
	}
	return string(s)
}
