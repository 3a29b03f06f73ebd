package table

import "slices"

// nameWords are the words that names of columns are made of, in all languages.
func nameWords() map[word]string {
	return map[word]string{
		filler:    "event events item the of in on at an a column field ereignis des der évènement évènements événement événements de la le du evento eventos del el di события событие gebeurtenis",
		startWord: "start started starts begin begins beginning began from since beginn anfang von ab début commencement inicio comienzo desde inizio dal início desde начало с begindatum vanaf startdatum anfangs start",
		endWord:   "end ended ends ending until till to finish finished stop ende bis fin jusque hasta final fine al fim até конец по einde tot eind end enddatum",
		dateWord:  "date dates when datum daten fecha fechas data дата wann quand cuándo quando",
		yearWord:  "year years yr yyyy jahr jahre année an ans année ano año anno год jaar rok",
		monthWord: "month months mo mm monat mois mes mese mês месяц maand",
		dayWord:   "day days dd tag jour día giorno dia день dag",
		timeWord:  "time hour uhrzeit zeit heure hora ora время tijd",
	}
}

// columnNames are the names of columns. The first that fits counts.
func columnNames() []named {
	return slices.Concat(english(), german(), french(), spanish(), italian(), portuguese(), dutch(), polish(), russian(), chinese(), japanese(), korean())
}

// asideNames are those columns with dates that are told of beside what happened: the day of a
// birth, the period that it was in. Where another column has dates, that counts.
func asideNames() string {
	return "born/birth/birth date/date of birth/period/time period/inception/founded/zeitraum/geboren/geburtsdatum/période/date de naissance/naissance/período/nacimiento/periodo/nascita/период/дата рождения"
}

func english() []named {
	return []named{
		{"en", role{Title, whole}, "title/headline/name/event/event name/event title/what/what happened/summary/subject/label/heading/milestone/happening/occurrence/task name/caption title"},
		{"en", role{Date, whole}, "date/when/event date/date of event/start/start date/begin/begins/from/since/began/started/date start/date from/datetime/timestamp/born/birth/birth date/date of birth/period/dates/time period/year s/point in time/inception/founded/earliest"},
		{"en", role{End, whole}, "end/end date/until/to/ended/finish/finished/date end/date to/died/death/death date/date of death/dissolved/latest"},
		{"en", role{Date, year}, "year/start year/begin year/from year/yr/year start/birth year"},
		{"en", role{Date, month}, "month/start month/begin month/month start"},
		{"en", role{Date, day}, "day/start day/begin day/day start/day of month"},
		{"en", role{Date, clock}, "time/start time/begin time/clock/hour"},
		{"en", role{Date, era}, "era/bc ad/bce ce/ad bc"},
		{"en", role{End, year}, "end year/to year/until year/year end/death year"},
		{"en", role{End, month}, "end month/month end"},
		{"en", role{End, day}, "end day/day end"},
		{"en", role{End, clock}, "end time/time end"},
		{"en", role{Shown, whole}, "display date/date display/date text/date label"},
		{"en", role{Text, whole}, "text/description/details/detail/body/content/story/desc/event description/long description/about/comment/comments/notes text/content text/info/information/synopsis"},
		{"en", role{Lanes, whole}, "lane/lanes/group/groups/track/row/swimlane/arc/thread/stream/section/series/strand/facet"},
		{"en", role{Lanes, category}, "category/categories/type of event/event type/kind/topic/theme/region/country/field/area/class/subject area/project/team/department"},
		{"en", role{Tags, whole}, "tag/tags/keyword/keywords/labels/topics/hashtags"},
		{"en", role{Place, whole}, "place/location/where/city/town/venue/site/place name/location name"},
		{"en", role{Geo, latitude}, "latitude/lat"},
		{"en", role{Geo, longitude}, "longitude/lon/long/lng"},
		{"en", role{Geo, whole}, "coordinates/coordinate location/coords/geo/lat lon/latlng/lat long"},
		{"en", role{People, whole}, "people/person/persons/who/actor/actors/participants/participant/involved/characters/character/protagonists/speaker"},
		{"en", role{Importance, whole}, "importance/priority/weight/significance/level/rank/relevance/main secondary"},
		{"en", role{Status, whole}, "status/certainty/confidence"},
		{"en", role{Sources, whole}, "source/sources/reference/references/citation/citations/source title/bibliography/ref/refs"},
		{"en", role{Sources, address}, "url/link/links/web/website/web address/webpage/source url/source link/reference url/more info/read more/href/uri/link 1/link 2/link 3/link 4/url 1/url 2/url 3/source 1/source 2/source 3/wikipedia"},
		{"en", role{Links, whole}, "see also/further reading/external links/weblinks"},
		{"en", role{Native, whole}, "original title/native title/title in original language/translated title/native"},
		{"en", role{Image, address}, "media/image/picture/photo/image url/picture url/media url/photo url/img/thumbnail url/media link/image link"},
		{"en", role{Image, caption}, "media caption/image caption/photo caption/alt text/alt/image alt/image description"},
		{"en", role{Image, credit}, "media credit/image credit/photo credit/credit/image source"},
		{"en", role{Text, remark}, "notes/note/remarks/remark/annotation/annotations"},
		{"en", role{Notes, whole}, "speaker notes/presenter notes/notes for the presenter/teacher notes/private notes/internal notes"},
		{"en", role{ID, whole}, "id/event id/unique id/key/uid/slug"},
		{"en", role{Type, whole}, "type"},
	}
}

func german() []named {
	return []named{
		{"de", role{Title, whole}, "titel/überschrift/ereignis/bezeichnung/name/was/was geschah/betreff/vorfall/begebenheit"},
		{"de", role{Date, whole}, "datum/wann/beginn/anfang/von/ab/startdatum/anfangsdatum/beginndatum/zeitpunkt/zeitraum/geboren/geburtsdatum"},
		{"de", role{End, whole}, "ende/bis/enddatum/schluss/gestorben/sterbedatum/todesdatum"},
		{"de", role{Date, year}, "jahr/startjahr/anfangsjahr/jahreszahl"},
		{"de", role{Date, month}, "monat/startmonat"},
		{"de", role{Date, day}, "tag/starttag"},
		{"de", role{Date, clock}, "uhrzeit/zeit/startzeit"},
		{"de", role{End, year}, "endjahr/jahr bis/ende jahr"},
		{"de", role{End, month}, "endmonat/ende monat"},
		{"de", role{End, day}, "endtag/ende tag"},
		{"de", role{End, clock}, "endzeit"},
		{"de", role{Text, whole}, "text/beschreibung/inhalt/details/erläuterung/erklärung/beschreibungstext/information/informationen"},
		{"de", role{Lanes, whole}, "gruppe/spur/bahn/zeile/strang"},
		{"de", role{Lanes, category}, "kategorie/kategorien/bereich/rubrik/thema/art/land/region/gebiet/epoche"},
		{"de", role{Tags, whole}, "schlagwort/schlagwörter/schlagworte/stichwort/stichwörter/stichworte"},
		{"de", role{Place, whole}, "ort/wo/schauplatz/stadt/ortsname"},
		{"de", role{Geo, latitude}, "breite/breitengrad/geografische breite"},
		{"de", role{Geo, longitude}, "länge/längengrad/geografische länge"},
		{"de", role{People, whole}, "person/personen/wer/beteiligte/akteure/mitwirkende"},
		{"de", role{Importance, whole}, "wichtigkeit/bedeutung/gewicht/priorität/relevanz"},
		{"de", role{Sources, whole}, "quelle/quellen/beleg/belege/nachweis/literatur/fundstelle"},
		{"de", role{Sources, address}, "internetadresse/webseite/verweis/quellenlink"},
		{"de", role{Links, whole}, "weiterlesen/weiterführend/weiterführende links/weblinks"},
		{"de", role{Native, whole}, "originaltitel/titel im original/titel in der originalsprache"},
		{"de", role{Image, address}, "bild/foto/abbildung/bildadresse"},
		{"de", role{Image, caption}, "bildunterschrift/bildtext"},
		{"de", role{Image, credit}, "bildnachweis/bildquelle/fotograf"},
		{"de", role{Text, remark}, "notizen/notiz/anmerkung/anmerkungen/bemerkung/bemerkungen/hinweis/hinweise"},
		{"de", role{Notes, whole}, "vortragsnotizen/sprechernotizen/notizen für den vortrag/notizen für die lehrkraft/interne notizen"},
		{"de", role{ID, whole}, "nr/nummer/kennung/lfd nr"},
	}
}
