package table

import (
	"fmt"
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
)

// datesOf writes the events of a table with their dates, one a line.
func datesOf(t *testing.T, text string, o format.Options) string {
	t.Helper()
	doc, _ := read(format.Input{Name: "x.csv", Source: []byte(text), Options: o})
	return events(doc)
}

func events(doc *timeline.Document) string {
	var all []string
	for _, e := range append(append([]timeline.Event{}, doc.Events...), doc.Undated...) {
		all = append(all, e.Title+" "+e.DateText)
	}
	return strings.Join(all, "; ")
}

func TestDates(t *testing.T) {
	for text, want := range map[string]string{
		"date,title\n27/7/1953,A\n3/4/1954,B":                        "A 1953-07-27; B 1954-04-03",
		"date,title\n7/27/1953,A\n3/4/1954,B":                        "A 1953-07-27; B 1954-03-04",
		"date,title\n3/4/1954,B":                                     "B [1954-03-04,1954-04-03]",
		"date,title\n3/3/1954,B":                                     "B 1954-03-03",
		"date,title\n3.4.1954,B":                                     "B 1954-04-03",
		"Datum,Titel\n3/4/1954,B":                                    "B 1954-04-03",
		"date,title\n7/27/53,A\n1/2/29,B":                            "A 1953-07-27; B 2029-01-02",
		"date,title\n15321,A\n15322.0,B":                             "A 1941-12-11; B 1941-12-12",
		"Year,title\n1953,A\n-500,B\n44 BC,C\n476,D":                 "A 1953; B -0499; C -0043; D 0476",
		"Year,title\n1953.0,A\n1954.0,B":                             "A 1953; B 1954",
		"date,title\n1936-39,A\n1917-21,B\n1950-06,C":                "A 1936/1939; B 1917/1921; C 1950-06",
		"start,end,title\n1950,1953,A\n1954,1954,B\n1960,,C":         "A 1950/1953; B 1954; C 1960",
		"start,end,title\n1953,1950,A":                               "A 1953",
		"start,end,title\n1950-1951,1953,A":                          "A 1950/1953",
		"start,end,title\n1990,present,A\n1991,heute,B":              "A 1990/..; B 1991/..",
		"start,end,title\n,1953,A":                                   "A ../1953",
		"start,end,title\n3/4/1950,5/6/1951,A":                       "A 1950/1951",
		"Year,Month,Day,title\n1953,July,27,A\n1954,,,B\n1955,0,0,C": "A 1953-07-27; B 1954; C 1955",
		"Date,Time,title\n1953-07-27,10:30 pm,A":                     "A 1953-07-27T22:30:00",
		"Date,Year,title\n27 July,1953,A\n,1954,B":                   "A 1953-07-27; B 1954",
		"Year,Era,title\n44,BC,A\n14,AD,B":                           "A -0043; B 0014",
		"Date,title\nBC 1-11-19,A\n79-10-24,B\n453-01-02,C":          "A 0000-11-19; B 0079-10-24; C 0453-01-02",
		"Date,Name,Title\n1950,Bush,War begins\n1951,Bush,Peace comes\n1952,Bush,A third thing\n1953,Bush,A fourth thing":             "War begins 1950; Peace comes 1951; A third thing 1952; A fourth thing 1953",
		"Date,Name,Title\n1950,Ann,Chancellor\n1951,Ben,Chancellor\n1952,Cid,Chancellor\n1953,Dan,Chancellor":                         "Ann 1950; Ben 1951; Cid 1952; Dan 1953",
		"Date,Event,Person\n1950,A,NULL\n1951,NULL,B\nNULL,C,D":                                                                       "A 1950; C unknown",
		"Date,Place,Note text\n1950,Vienna,\n1951,Graz,A visit\n,Linz,":                                                               "Vienna 1950; A visit 1951",
		"Year,title\n\"1,950\",A\n\"1925,28,37\",B\n1951,C":                                                                           "A 1950; C 1951; B unknown",
		"date,title\n1936-9,A\n1940–5,B\n1905-11,C":                                                                                   "A 1936/1939; B 1940/1945; C 1905-11",
		"date,title\n1936-9,A\n1959-3,B":                                                                                              "A 1936-09; B 1959-03",
		"date,title\n1936-9,A\n1905-11,B\n1914-18,C":                                                                                  "A 1936/1939; B 1905/1911; C 1914/1918",
		"date,title\nbefore 1820,A\nvor 1820,B\nafter 1820,C\nuntil 1820,D\nsince 1820,E":                                             "A [..1820]; B [..1820]; C [1820..]; D ../1820; E 1820/..",
		"start,end,title\nbefore 1815,1820,A\n1815,before 1820,B\n1815,after 1820,C\n,before 1820,D\nbetween 1810 and 1812,c. 1820,E": "A /1820; B 1815/1820~; C 1815/; D ../1820~; E 1810~/1820~",
		"Date,title\n25 October 1917 OS,A\n25 October (7 November) 1917,B\nHeisei 3,C":                                                "A 1917-10-25; B 1917-10-25; C 1991",
		"start,end,title\n25 October 1917 OS,1 November 1917 OS,A\n25 October 1917 OS,1918,B":                                         "A 1917-10-25/1917-11-01; B 1917-11-07/1918",
		"Date,title\n1953,A\n99-10-18,B":                                                                                              "A 1953; B unknown",
		"Event ID,Title,Start Date,Parent,Participants\n1,A,99-10-18,,":                                                               "A 0099-10-18",
		"date,title\nUnknown,A\n,B\nsoon,C":                                                                                           "A unknown; B unknown; C unknown",
		"date,title\n\"March 2, 1836\",A\n2 March 1836,B":                                                                             "A 1836-03-02; B 1836-03-02",
	} {
		if got := datesOf(t, text, format.Options{}); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// What is said of the order of days and of years before 1 holds.
func TestDatesAsAskedFor(t *testing.T) {
	if got, want := datesOf(t, "date,title\n3/4/1950,A\n3/4/1950 - 5/4/1950,B", format.Options{Days: format.MonthFirst}), "A 1950-03-04; B 1950-03-04/1950-05-04"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := datesOf(t, "year,title\n-500,A", format.Options{Years: format.Astronomical}), "A -0500"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// mapped returns how the columns of a table are read.
func mapped(text string, asked map[string]string) string {
	doc, problems := read(format.Input{Name: "x.csv", Source: []byte(text), Options: format.Options{Columns: asked}})
	for _, p := range problems {
		if _, m, ok := strings.Cut(p.Advice, "--map "); ok && p.Code == diag.CodeImportColumns {
			return strings.Trim(m, `"`)
		}
	}
	return fmt.Sprint(len(doc.Events), problems)
}

func TestColumns(t *testing.T) {
	for text, want := range map[string]string{
		"Beginn,Ende,Was,Wo\n1953,1954,A,B":                                "title=Was,date=Beginn,end=Ende,place=Wo",
		"année,mois,jour,titre\n1953,7,27,A":                               "title=titre,date=année+mois+jour",
		"Год,Событие,Описание\n1953,А,Б":                                   "title=Событие,date=Год,text=Описание",
		"日期,标题,描述\n1953,甲,乙":                                               "title=标题,date=日期,text=描述",
		"Jahr,Monat,Tag,Titel\n1953,7,27,A":                                "title=Titel,date=Jahr+Monat+Tag",
		"startDate,endDate,event_name\n1953,1954,A":                        "title=event_name,date=startDate,end=endDate",
		"Start,,,Event\nYear,Month,Day,\n1950,3,4,A\n1951,2,1,B":           "title=Event,date=Year+Month+Day",
		"Period,Date,Event\nEarly Modern,1603,A\nVictorian,1851,B":         "title=Event,date=Date,lanes=Period",
		"Year,Event,Period\n1851,Great Exhibition,19th century":            "title=Event,date=Year",
		"Born,Date,Event\n1900,1953,A":                                     "title=Event,date=Date",
		"Zeitraum,Datum,Ereignis\nAntike,1603,A\nMittelalter,1700,B":       "title=Ereignis,date=Datum,lanes=Zeitraum",
		"Name,Born,Died\nAda,1900,1980":                                    "title=Name,date=Born,end=Died",
		"Subject,Date,Event\nHistory,1603,A\nMaths,1687,B\nHistory,1870,C": "title=Event,date=Date,text=Subject",
		"Date,Title,Notes\n1953,A,For readers":                             "title=Title,date=Date,text=Notes",
		"Datum,Bemerkung,Titel,Text\n1953,Eine,A,Länger":                   "title=Titel,date=Datum,text=Text+Bemerkung",
		"Date,Title,Speaker notes\n1953,A,Pause here":                      "title=Title,date=Date,notes=Speaker notes",
		"Year of event,Name of the event\n1953,A":                          "title=Name of the event,date=Year of event",
		"foo,bar\n1953,Armistice\n1954,Geneva":                             "title=bar,date=foo",
		"1953,Armistice,x\n1954,Geneva,y":                                  "title=B,date=A,text=C",
		"title,date,link 1,link 2\nA,1953,https://a.eu,https://b.eu":       "title=title,date=date,sources=link 1+link 2",
		"date,text\n1953,Some words of what happened":                      "title=-,date=date,text=text",
		"date,title,type\n1953,A,war\n1954,B,peace":                        "title=title,date=date,lanes=type",
		"date,title,lat,lon\n1953,A,\"37,9\",\"126,6\"":                    "title=title,date=date,geo=lat+lon",
	} {
		if got := mapped(text, nil); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// Names in two rows: one above several columns, whose parts are named below it. A row of values
// below a name with nothing beside it is none of names.
func TestNamesInTwoRows(t *testing.T) {
	for text, want := range map[string]string{
		"The war\n\nWhen,,What happened,Where\nfrom,to,,\n1945-07-17,1945-08-02,Potsdam,Berlin\n1947,,Doctrine,": "title=What happened,date=from,end=to,place=Where",
		"Date,,,What\nYear,Month,Day,What\n1945,7,17,Potsdam\n1947,3,12,Doctrine":                                "title=What,date=Year+Month+Day",
		"Start,,End,,Headline\nYear,Month,Year,Month,\n1950,6,1953,7,Korean War\n1954,,,,Geneva":                 "title=Headline,date=Start Year+Start Month,end=End Year+End Month",
		"Date,What,,Where\n1945,Potsdam,of three,Berlin\n1947,Doctrine,of one,Washington":                        "title=What,date=Date,place=Where",
		"What,,Date\nPotsdam,of three,1945\nDoctrine,of one,1947":                                                "title=What,date=Date",
		"When,What,Where\nfirst,second,third\n1945,Potsdam,Berlin\n1947,Doctrine,Washington":                     "title=What,date=When,place=Where",
	} {
		if got := mapped(text, nil); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
	if got := datesOf(t, "When,,What\nfrom,to,\n1945-07-17,1945-08-02,Potsdam\n1947,,Doctrine\n", format.Options{}); got != "Potsdam 1945-07-17/1945-08-02; Doctrine 1947" {
		t.Errorf("its events are %s", got)
	}
}

// A mapping that is asked for is taken, and what it is written as is the same again.
func TestMappingAsAskedFor(t *testing.T) {
	const text = "When,What,More,Y,M\n1953,A,Long,1960,2\n"
	for _, asked := range []map[string]string{
		{"title": "More"}, {"title": "C", "date": "Y+M"}, {"date": "4+5", "text": "What"}, {"lane": "what", "end": "Y"}, {"ignore": "Y+M"}, {"title": "-", "text": "More"},
	} {
		first := mapped(text, asked)
		again := map[string]string{}
		for one := range strings.SplitSeq(first, ",") {
			field, columns, _ := strings.Cut(one, "=")
			again[field] = columns
		}
		if second := mapped(text, again); second != first {
			t.Errorf("%v is %s, and that is %s", asked, first, second)
		}
	}
	if got, want := mapped(text, map[string]string{"title": "More", "date": "Y+M", "text": "-"}), "title=More,date=Y+M"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestDetection(t *testing.T) {
	for text, want := range map[string]bool{
		"date,title\n1953,A\n":                                    true,
		"Date;Title;Text\n1953-07-27;Armistice;It stops\n":        true,
		"tideline: 1\ntitle: A, b\nevents:\n  - {date: 1, b: 2}":  false,
		"title: A, b\nevents:\n- {date: 1953, title: A}\n":        false,
		"- 1953, A\n- 1954, B\n":                                  false,
		"On Monday, it rained.\nOn Tuesday, 1953, it did not.\n":  false,
		"entity,year,count\na,1953,5\nb,1954,6\n":                 true,
		"{\"a\": 1, \"b\": 2}\n":                                  false,
		"Anna,Berlin\nBert,Paris\n":                               false,
		"| Date | Title |\n|---|---|\n| 1953 | A |\n| 1954 | B |": true,
	} {
		if got := isTable([]byte(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// A table of what is no timeline is refused with the reason, and its columns.
func TestRefused(t *testing.T) {
	for text, reason := range map[string]string{
		"name,city\nAnna,Berlin\nBert,Paris\n":                                          "name, city",
		"Entity,Year,Count\nA,1953,5\nB,1954,6\n":                                       "figures for a year",
		"Who,1950,1951,1952,1953,1954,1955,1956,1957\nAda,x,x,x,,,,,\nBob,,,x,x,x,,,\n": "its columns are years",
		"date,count\n1953,5\n1954,6\n":                                                  "what happened",
		"PK\x03\x04 not quite xl/ a workbook of anything":                               "broken",
	} {
		doc, problems := read(format.Input{Name: "x.csv", Source: []byte(text)})
		if len(doc.Events) > 0 || len(problems) == 0 || !strings.Contains(problems[0].Message, reason) {
			t.Errorf("%q: %v", text, problems)
		}
	}
}

// A table of many rows is read in a time that grows with them.
func TestManyRows(t *testing.T) {
	var b strings.Builder
	b.WriteString("Date,Title,Category,Extra\n")
	for i := range 20_000 {
		fmt.Fprintf(&b, "%d-%02d-%02d,Event %d,%c,x%d\n", 1800+i%200, 1+i%12, 1+i%28, i, 'A'+i%5, i)
	}
	doc, _ := read(format.Input{Name: "x.csv", Source: []byte(b.String())})
	if len(doc.Events) != 20_000 || len(doc.Lanes) != 5 {
		t.Errorf("%d events, %d lanes", len(doc.Events), len(doc.Lanes))
	}
}

func BenchmarkRead(b *testing.B) {
	var text strings.Builder
	text.WriteString("Date,Title,Category,Extra\n")
	for i := range 10_000 {
		fmt.Fprintf(&text, "%d %s %d,Event %d,%c,x%d\n", 1+i%28, []string{"July", "May", "March"}[i%3], 1800+i%200, i, 'A'+i%5, i)
	}
	for b.Loop() {
		read(format.Input{Name: "x.csv", Source: []byte(text.String())})
	}
}

// What holds no events is told with the reason.
func TestTablesWithoutEvents(t *testing.T) {
	for text, want := range map[string]string{
		"Entity,Code,Year,Deaths\nFrance,FRA,1950,12\nFrance,FRA,1951,15\nSpain,ESP,1950,3\n": "figures for a year",
		"Entity,Code,Year,Share\nFrance,FRA,1950,1.2\nFrance,FRA,1951,1.5\n":                  "figures for a year",
		"name,note\nAda,born about 1815 they say\nBob,went there in 1830 or so\n":             "within the sentences of its column “note”",
		"name,score\na,1\nb,2\n": "none of its columns holds dates",
	} {
		_, problems := read(format.Input{Name: "a.csv", Source: []byte(text)})
		if len(problems) == 0 || !strings.Contains(problems[len(problems)-1].String(), want) || !IsSheet([]byte(text)) {
			t.Errorf("%q: %v", text, problems)
		}
	}
	for _, text := range []string{"tideline: 1\ntitle: A, b\nevents: c, d\n", "Dear all,\nthis is a letter.\nIt is short.\n", "- a, b\n- c, d\n", "title: a, b\nx: c, d\n"} {
		if IsSheet([]byte(text)) {
			t.Errorf("%q is a table", text)
		}
	}
}

// A date that begins with its year decides nothing for those that end with it.
func TestDaysBesideYearsFirst(t *testing.T) {
	if got, want := datesOf(t, "date,title\n27/7/1891,A\n1923-11-20,B\n3/4/1950,C", format.Options{}), "A 1891-07-27; B 1923-11-20; C 1950-04-03"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
