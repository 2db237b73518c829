"""Which names does the project itself know, beyond the countries' data?

Case counts. A form ends at a semicolon or at the line's end.
"""

from briefing.language.tables import forms

ORGANISATIONS = forms("""
    Reuters; AFP; Agence France-Presse; Associated Press; AP; TASS; RIA Novosti; Interfax
    Xinhua; SANA; Anadolu; Anadolu Agency; Al Jazeera; Al-Jazeera; Al Arabiya; Al-Arabiya; BBC
    BBC News; CNN; CNN Turk; CNN Türk; Deutsche Welle; Financial Times; New York Times
    Washington Post; Wall Street Journal; Guardian; Haaretz; Times of Israel; Kyodo; Yonhap
    Ukrinform; Bloomberg; Getty Images; Sky News; Fox News; Kommersant; Le Monde; Der Spiegel
    Telegram; Facebook; YouTube; Kremlin; White House; Pentagon; Downing Street
    State Department; Knesset; Bundestag; United Nations; UN; U.N.; UN Security Council
    U.N. Security Council; European Union; EU; E.U.; NATO; European Commission
    European Parliament; African Union; Arab League; League of Arab States; ASEAN; BRICS; OPEC
    OSCE; IMF; IAEA; UNESCO; UNICEF; UNHCR; World Bank; World Health Organization
    International Monetary Fund; International Criminal Court; Red Cross; Red Crescent
    Amnesty International; Human Rights Watch; CIA; FBI; FSB; GRU; MI6; Mossad; IDF; IRGC; ISIS
    ISIL; Daesh; Islamic State; Islamic State of Iraq and Syria
    Islamic State of Iraq and the Levant; Al-Qaeda; al-Qaeda; al Qaeda; Al Qaeda; Al-Qaida; al-Qaida
    Al Qaida; Taliban; Hezbollah; Hizbollah; Hamas; Fatah; Hayat Tahrir al-Sham
    Hay'at Tahrir al-Sham; Jabhat al-Nusra; Nusra Front; Al-Nusra Front; al-Nusra Front
    Syrian Democratic Forces; Free Syrian Army; Syrian National Army; Boko Haram; Al-Shabaab
    al-Shabaab; Islamic Jihad; Muslim Brotherhood; PKK; YPG; Wagner Group; Shin Bet; Quds Force
    Basij; Palestinian Islamic Jihad; Likud; Rapid Support Forces; Janjaweed; Tatmadaw; Peshmerga
    Sinn Féin; Sinn Fein; Bundeswehr; Bundesbank; State Duma; Verkhovna Rada; Sejm; Lok Sabha
    Rajya Sabha; Riksdag; Storting; Folketing; Interpol; Europol; Frontex; UNRWA; UNIFIL
    World Food Programme; World Trade Organization; Gulf Cooperation Council; ECOWAS; Oxfam
    Greenpeace; Médecins Sans Frontières; Medecins Sans Frontieres; Doctors Without Borders
    Save the Children; Transparency International; Freedom House; International Crisis Group
    Chatham House; Bellingcat; Gazprom; Rosneft; Rosatom; Lukoil; Aramco; Saudi Aramco; Huawei
    TikTok; Twitter; Google; Microsoft; OpenAI; SpaceX; Boeing; Airbus; Lockheed Martin
    Voice of America; Radio Free Europe; Radio Free Asia; ABC News; CBS News; NBC News; NPR; NHK
    Politico; Axios; Daily Mail; Daily Telegraph; Le Figaro; El País; Corriere della Sera
    La Repubblica; Süddeutsche Zeitung; Frankfurter Allgemeine Zeitung; Hürriyet; Hurriyet
    Asahi Shimbun; Yomiuri Shimbun; Global Times; China Daily; People's Daily; Times of India
    South China Morning Post; Press Trust of India; Jerusalem Post; Yedioth Ahronoth; IRNA; Tasnim
    ISNA; Press TV; WAFA; KCNA; Novaya Gazeta; Meduza; Kyiv Independent; Ukrainska Pravda
""")
"""News agencies and papers, institutions (some known by their seat), alliances, armed groups."""

LOCATIONS = forms("""
    Middle East; Near East; Far East; Levant; Mediterranean; Eastern Mediterranean
    Mediterranean Sea; Black Sea; Red Sea; Baltic Sea; Caspian Sea; Arabian Sea; North Sea
    South China Sea; East China Sea; Persian Gulf; Arabian Gulf; Gulf of Aden; Gulf of Oman
    Gulf of Mexico; Niger Delta; Nile Delta; Mekong Delta; Bosphorus; Dardanelles
    Strait of Hormuz; Bab el-Mandeb
    Atlantic Ocean; Pacific Ocean; Indian Ocean; Balkans; Western Balkans
    Caucasus; North Caucasus; South Caucasus; Donbas; Donbass; Siberia; Golan Heights
    Sinai; Sinai Peninsula; Sahel; Sahara; Horn of Africa; Maghreb
    Africa; Europe; Asia; Americas; Latin America; North America; South America; Central America
    Oceania; North Africa; West Africa; East Africa; Central Africa; Southern Africa
    Sub-Saharan Africa; Antarctica; Eastern Europe; Western Europe; Central Europe
    Northern Europe; Southern Europe; Central Asia; South Asia; Southeast Asia; East Asia
    Euphrates; Tigris; Nile; Danube; Dnieper; Caribbean; Arabian Peninsula
    Korean Peninsula; Scandinavia; Himalayas; Alps; Baltics; Arctic; Atlantic; Pacific
""")
"""Continents, seas, rivers and regions."""

FACILITIES = forms("Suez Canal; Panama Canal")
"""What was built and is known everywhere."""

COUNTRIES = forms("""
    US; U.S.; USA; U.S.A.; UK; U.K.; UAE; U.A.E.; DPRK; DRC; DR Congo; America; Britain
    Great Britain; England; Northern Ireland; Scotland; Wales; Türkiye; Turkiye; Czechia
    Myanmar; Burma; Eswatini; Ivory Coast; Cabo Verde; Timor-Leste; Kosovo; Vatican
    Vatican City; Holy See; North Macedonia; Macedonia; Congo; Abkhazia; South Ossetia
    Nagorno-Karabakh; Transnistria; Somaliland; Kurdistan; Palestine; Soviet Union; USSR
    North Korea; South Korea; Hong Kong; Macau; Taiwan
""")
"""Countries' short, older and newer names, and lands that are named like countries."""

CITIES = forms("""
    Washington; Washington DC; Washington, D.C.; Kiev; Astana; Jerusalem; Tel Aviv; Geneva
    Istanbul; New York; St. Petersburg; Saint Petersburg; Gaza; Dubai; The Hague; Strasbourg
    Sanaa
""")
"""Cities that news treats like capitals, and other spellings of capitals."""

TERRITORIES = forms("""
    West Bank; Gaza Strip; Kashmir; Crimea; Western Sahara; Northern Cyprus; French Guiana
    Puerto Rico; Hong Kong; Macau; Greenland; Faroe Islands; Gibraltar
""")
"""Lands that are governed, by whomever, and are no country of their own, or a disputed one."""

PEOPLES = forms("""
    Turk; Turks; Briton; Britons; Spaniard; Spaniards; Dane; Danes; Swede; Swedes; Finn; Finns
    Poles; Scot; Scots; Serb; Serbs; Croat; Croats; Kurd; Kurds; Kurdish; Arab; Arabs; Afghan
    Afghans; Slav; Slavs; Kazakh; Kazakhs; Uzbek; Uzbeks; Tajik; Tajiks; Kyrgyz; Turkmen
    Kosovar; Kosovars; Argentine; Argentines; Saudi; Saudis; Saudi Arabian; Soviet; Soviets
    Azeri; Azeris; European; Europeans; African; Africans; Asian; Asians; Latin American
    Persian; Persians; Jew; Jews; Jewish; Muslim; Muslims; Sunni; Sunnis; Shia; Shias; Shiite
    Shiites; Shi'ite; Shi'ites; Alawite; Alawites; Druze; Yazidi; Yazidis; Houthi; Houthis
    Islamist; Islamists; Salafist; Salafists; Chechen; Chechens; Uyghur; Uyghurs; Uighur
    Uighurs; Rohingya; Catalan; Catalans; Basque; Basques; Tatar; Tatars; Bosniak; Bosniaks
    Thai; Thais; Icelandic; Dutchman; Dutchmen; Englishman; Englishmen; Frenchman; Frenchmen
    Irishman; Irishmen; Welshman; Welshmen; Philippine; Ecuadorian; Ecuadorians; Argentinian
    Argentinians; Slovenian; Slovenians; Kosovan; Kosovans; Botswanan; Botswanans; Comorian
    Comorians; Djiboutian; Djiboutians; Luxembourgish; Papuan; Papuans; Timorese; Nepali; Nepalis
    Gazan; Gazans; Crimean; Crimeans; Ossetian; Ossetians; Abkhaz; Abkhazian; Abkhazians; Dagestani
    Dagestanis; Ingush; Kashmiri; Kashmiris; Tibetan; Tibetans; Tamil; Tamils; Sinhalese; Bengali
    Bengalis; Punjabi; Punjabis; Pashtun; Pashtuns; Hazara; Hazaras; Baloch; Malay; Malays; Uygur
    Uygurs; Inuit; Berber; Berbers; Tuareg; Tuaregs; Hausa; Fulani; Igbo; Yoruba; Amhara; Oromo
    Oromos; Tigrayan; Tigrayans; Hutu; Hutus; Tutsi; Tutsis; Zulu; Zulus; Circassian; Circassians
    Assyrian; Assyrians; Maronite; Maronites; Copt; Copts; Coptic; Catholic; Catholics; Protestant
    Protestants; Christians; Hindu; Hindus; Sikh; Sikhs; Buddhist; Buddhists; Mormon; Mormons
    Hispanic; Hispanics; Latino; Latinos
""")
"""Peoples and faiths that are no country's listed demonym, or do not follow from it by rule."""

DOUBTFUL = forms("""
    Georgia; Jordan; Chad; Jersey; Guernsey; Dominica; Grenada; Guinea; Togo; Sofia; Victoria
    Santiago; Stanley; Hamilton; Kingston; Plymouth; Georgetown; George Town; Jamestown
    Wellington; Malé; Nassau; Douglas; Monaco; Gibraltar; Samoa; Praia; Bern; Sucre; Roseau
    Suva; Nuuk; Juba; Saint-Denis; San Juan; San José; Saint-Pierre; Santo Domingo; Lima
    Bridgetown; Philipsburg; Finn; Dane; Scot; Slav; Poles; Polish; Guardian; Telegram; Facebook
    Bloomberg; Pacific; Atlantic; Arctic; Nile; AP; SANA; US; Levant; Washington; America; Fatah
    Sinai
""")
"""Known, but also given names, surnames or common words: believed only where the context agrees."""
