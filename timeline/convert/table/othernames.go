package table

func dutch() []named {
	return []named{
		{"nl", role{Title, whole}, "titel/gebeurtenis/naam/wat"},
		{"nl", role{Date, whole}, "datum/begin/begindatum/startdatum/wanneer/vanaf"},
		{"nl", role{End, whole}, "einde/einddatum/eind/tot"},
		{"nl", role{Date, year}, "jaar"},
		{"nl", role{Date, month}, "maand"},
		{"nl", role{Date, day}, "dag"},
		{"nl", role{Text, whole}, "tekst/omschrijving/beschrijving"},
		{"nl", role{Lanes, category}, "categorie/groep/thema/land"},
		{"nl", role{Place, whole}, "plaats/locatie/waar"},
		{"nl", role{Sources, whole}, "bron/bronnen"},
	}
}

func polish() []named {
	return []named{
		{"pl", role{Title, whole}, "tytuł/wydarzenie/nazwa"},
		{"pl", role{Date, whole}, "data/początek/od/kiedy/data rozpoczęcia"},
		{"pl", role{End, whole}, "koniec/do/data zakończenia"},
		{"pl", role{Date, year}, "rok"},
		{"pl", role{Date, month}, "miesiąc"},
		{"pl", role{Date, day}, "dzień"},
		{"pl", role{Text, whole}, "opis/tekst/treść"},
		{"pl", role{Lanes, category}, "kategoria/grupa/temat/kraj"},
		{"pl", role{Place, whole}, "miejsce/gdzie"},
		{"pl", role{Sources, whole}, "źródło/źródła"},
	}
}

func russian() []named {
	return []named{
		{"ru", role{Title, whole}, "название/событие/заголовок/имя/что/наименование"},
		{"ru", role{Date, whole}, "дата/начало/дата начала/с/когда/дата события/период/дата рождения"},
		{"ru", role{End, whole}, "конец/окончание/дата окончания/дата конца/по/до/дата смерти"},
		{"ru", role{Date, year}, "год"},
		{"ru", role{Date, month}, "месяц"},
		{"ru", role{Date, day}, "день/число"},
		{"ru", role{Text, whole}, "текст/описание/содержание/подробности"},
		{"ru", role{Lanes, category}, "группа/категория/тема/раздел/страна/регион"},
		{"ru", role{Tags, whole}, "теги/тег/метки/ключевые слова"},
		{"ru", role{Place, whole}, "место/где/город"},
		{"ru", role{People, whole}, "люди/кто/участники/персоны"},
		{"ru", role{Importance, whole}, "важность/приоритет"},
		{"ru", role{Sources, whole}, "источник/источники"},
		{"ru", role{Sources, address}, "ссылка/ссылки"},
		{"ru", role{Image, address}, "изображение/фото/картинка"},
		{"ru", role{Text, remark}, "примечание/примечания/заметки/заметка"},
		{"ru", role{Notes, whole}, "заметки докладчика/заметки ведущего"},
	}
}

func chinese() []named {
	return []named{
		{"zh", role{Title, whole}, "标题/標題/事件/名称/名稱/题目"},
		{"zh", role{Date, whole}, "日期/时间/時間/开始/開始/开始日期/開始日期/开始时间/起始日期"},
		{"zh", role{End, whole}, "结束/結束/结束日期/結束日期/结束时间/截止日期"},
		{"zh", role{Date, year}, "年/年份"},
		{"zh", role{Date, month}, "月/月份"},
		{"zh", role{Date, day}, "日"},
		{"zh", role{Text, whole}, "描述/内容/內容/说明/說明/详情/正文"},
		{"zh", role{Lanes, category}, "分类/分類/类别/類別/组/国家"},
		{"zh", role{Place, whole}, "地点/地點/位置"},
		{"zh", role{People, whole}, "人物"},
		{"zh", role{Sources, whole}, "来源/來源/出处"},
		{"zh", role{Sources, address}, "链接/鏈接/網址/网址"},
		{"zh", role{Image, address}, "图片/圖片"},
	}
}

func japanese() []named {
	return []named{
		{"ja", role{Title, whole}, "タイトル/出来事/名前/件名/題名/イベント"},
		{"ja", role{Date, whole}, "日付/年月日/開始日/日時"},
		{"ja", role{End, whole}, "終了/終了日"},
		{"ja", role{Text, whole}, "説明/内容/本文/詳細/備考"},
		{"ja", role{Lanes, category}, "カテゴリ/カテゴリー/分類/グループ/国"},
		{"ja", role{Place, whole}, "場所"},
		{"ja", role{Sources, whole}, "出典/情報源"},
	}
}

func korean() []named {
	return []named{
		{"ko", role{Title, whole}, "제목/사건/이름/행사"},
		{"ko", role{Date, whole}, "날짜/일자/시작/시작일/일시"},
		{"ko", role{End, whole}, "끝/종료/종료일"},
		{"ko", role{Date, year}, "연도/년도/년/해"},
		{"ko", role{Date, month}, "월"},
		{"ko", role{Date, day}, "일"},
		{"ko", role{Text, whole}, "설명/내용/본문"},
		{"ko", role{Lanes, category}, "분류/범주/그룹/나라"},
		{"ko", role{Place, whole}, "장소/위치"},
		{"ko", role{Sources, whole}, "출처"},
	}
}
