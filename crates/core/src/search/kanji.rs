//! The common shape of old and variant kanji, for search.
//!
//! Guarantee: one step, no chains: a common shape maps to itself. The list has the shapes that everyday kanji replaced
//! in 1946, the variants that live on in names of people and places, and the radicals (⻑ ⻄ ⺠) that a PDF gives for
//! ideographs. It joins shapes, not meanings: a shape that is also a word of its own today (著 and 着) stays separate.
//!
//! Sources: the old shapes of the lists of everyday kanji and of kanji for names, the simplified shapes of the list of
//! other kanji, the register of families' variants as far as JIS X 0213 has them and JIS X 0208 does not, and Unicode's
//! EquivalentUnifiedIdeograph. What Unicode's NFKC joins is not in the list.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Groups separated by spaces: the common shape first, then the others.
const SHAPES: &str = "\
    㓁⺳ 㔾⺋ 万萬 丈𠀋 三弎 上丄 下丅 与與 丐丏 丑丒 世卋 丘坵 両兩两 並竝傡 丿撇 乗乘椉 乙⺄ 乛⺂ 乱亂 乾乹 亀龜⻱⻲ 予豫 争爭 事叓 亘亙 亜亞 亟焏 亡兦 享亯 亻⺅ 仁忈 仏佛 以㠯 仮假 \
    伐傠牫 会會 伝傳 伸訷 似佀 但伹 低仾 体體躰軆骵 余餘 併倂 侠俠 価價 侭儘 侯矦 俔悓 信訫 修俢 倆𠈓 倏倐 倶俱 倹儉 健徤 偬倊傯 偽僞 傑杰 傘仐 備僃 傚俲 傲奡 僊僲 僕㒒 儔俦 儕㑪 兀⺎ \
    光灮炗 兌兊 兎兔 児兒 党黨 兜兠 入𠆢 兪俞 其丌 冀兾 冂冋⺆ 内內 円圓 冉冄 冊册 冏囧 冗⺴ 写寫 冤寃 冴冱 凄淒 凜凛 凡凢 処處 凭凴 函凾 刀刅⺈ 刂⺉ 刃刄 券劵 剃鬀 剋尅 前歬 剣劍劔劒𠝏 \
    剤劑 剥剝 剰剩 剳劄 創戧 剿勦 劉刘 功㓛 努伮 劫刼 励勵 労勞憥 効效 勅敕 勇勈 勢㔟 勧勸 勲勳勛 匆匇 北覍 匠匞 匡匩匤 匯滙 匳匲 区區 医醫 卉芔 卓桌𠦝 協恊 単單嘽 卜⺊ 卤⻧ 即卽皍 却卻 \
    厂厈⺁ 厖庬 厚垕㫗 原厡 厠廁 厥氒 厨廚橱 厩廐 厳嚴 厶厷 去厺 参參叅 友犮 双雙 収收 叙敍 叡壡 叢樷欉藂 台臺坮䑓 叱𠮟 号號 吉𠮷 同仝 吟訡 吶呐 吻脗 吽呍 呉吳吴 告吿 呑吞 和咊龢 咤吒咜 咼喎 \
    咽胭 哲喆嚞悊啠 唖啞瘂 唱誯 啀嘊 啓啟諬 啗噉 啻啇 喀衉 喃諵 喊趯 喜憘㐂 喩喻 営營 嗅齅 嗜呩 嗹謰 嘔呕 嘗甞 嘘噓 嘯嘨 嘱囑 噛嚙齩 器噐𠾖 噫譩 嚇吓 嚢囊 嚮蠁 四亖 回廻囘迴廽𢌞 因囙 団團 \
    囲圍 図圖 固怘 国國圀囯囶 圃圑 圏圈 園薗 土圡𡈽 圧壓 坎墈 坏坯 坑阬 坤堃 坦坥 垂埀 垓畡 埃垁 埋薶 埣𡉻 堆𠂤 堕墮 堤埞隄 堰隁 塁壘畾 塊凷 塑塐 塔墖 塩鹽𦣪 填塡 塹壍 増增 壊壞 壌壤 壗𡋤 \
    壙儣 壟壠 壮壯 声聲 壱壹 売賣壳𧶠 壷壺 変變 夏夓 夢夣 夬叏 奇竒 奈柰㮈 奔渀 奥奧嶴 奨奬 妊姙 妍姸 妙玅 妛媸 妝娤糚 妬妒 姆娒 姉姊 始乨兘 姦姧 姪妷 姫姬 姻婣 娯娛 婁娄 婆媻 婿壻 媼媪 \
    嫋嬝 嫦姮 嫩嫰 嬉娭 嬢孃 学學斈斅 宇𡧃㝢 守垨 宙鈾 宜冝宐 宝寶寳寚 実實宲 宴醼 寇宼 寉隺 富冨 寓庽 寛寬 寝寢 寧寍甯寗 審宷 対對 寿壽 専專 将將 小⺌⺍ 尓尒 尚尙 尠尟 尢尣⺏⺐ 尭堯垚 尻㞍 \
    尽盡 屁𥧔 居凥 届屆 屏屛 属屬 屡屢 岡𦊆 岳嶽 岸㟁𡶜 峡峽 峭陗 峰峯 島嶋嶌嶹㠀 崎碕埼嵜﨑㟢𥔎 崑崐 崖厓 嵒嵓碞 嵩崧 嵬㟴 嶄嶃 嶇岴 嶢嶤𡸳 嶮𡸴 巌巖巗 州刕 巣巢 巳⺒ 巷衖 巻卷 巽𢁉 帆颿㠶䑺 \
    帑伖 帯帶 帰歸 帳賬 帽冃 幇帮幫 幌縨 幟旘 年秊 并幷 幹榦 幺么⺓ 庁廳 広廣 床牀 庵菴葊 廂厢 廃廢 廈厦 廛鄽 廟庿 弁辨辯瓣辧辦 弄挊挵 弐貳 弥彌 強强 弼弻 弾彈 彎弯 彑彐⺔⺕ 当當 彗篲 彝彛 \
    彦彥 彬份 往徃 征徰佂 径徑 徇侚狥 很佷 徊佪 律侓 従從 得淂 徭傜 徳德 徴徵 心忄㣺⺖⺗ 忙恾 応應 忝沗 怖悑 怛怚 思恖 怪恠 怱忩悤 恋戀 恒恆 恤卹䘏 恥耻 恪愙 恫痌 恵惠僡 悋恡 悍猂 悖愂 悟忢 \
    悦悅恱 悩惱 悪惡 悳𢛳 惨慘 惰憜 愆諐 愡憁 愧媿聭 慂惥 慍愠 慎愼 慷忼 憑慿 憔嫶癄 憖憗 憚惮 懐懷褱 懣𢡛 懦愞懧 懶嬾 懺懴 戛戞 戦戰 戮剹 戯戲 戸戶 戻戾 扌⺘ 扎揠 払拂 扼挖 承𣴎 抜拔 択擇 \
    担擔 拏挐 拘抅 拝拜 拠據 拡擴挄 拯抍 挙擧 挟挾 挿插揷 捏揑 捜搜 掃埽 掎𢰤 接擑 掬揈匊 掲揭 掴摑 掻搔 握䌂 揶捓 揺搖 搗擣𢭏 搭撘 携擕 摂攝 摩擵 撃擊 撰籑 撹攪捁 操撡橾 擒捦 擽攊 攅攢 \
    攫爴 攬擥 攵⺙ 改攺 敏勄 敗贁 教敎 敞僘 数數 敲䯨 敷旉 斉斎齋齊亝斊⻫ 斟酙 断斷 旒旈 旡⺛ 既旣 日⺜ 旧舊𦾔 旨㫖 旱晘 旺暀 昂昻 昇曻 昊昦 明眀朙 昏昬 星皨 春旾 是昰 昵暱 昼晝 時旹 晃晄 \
    晋晉㬜 晒曬 晟晠 晢晣 晤旿 晨曟 晩晚𣆶 景暻 晰晳 晴暒 晶晿 暁曉 暄煊 暖煖煗 暢畼 暦曆厯 曠昿 曦㬢 曳曵拽 曹曺 曽曾 替暜 最冣㝡 月⺝ 望朢 朮秫 朱硃 朶䒳 机杌 杉檆杦 李杍 村邨 杓𣏐 条條 \
    来來 杯盃桮 松枩柗梥㮤 林𣏟 枢樞 柁柂 柄棅抦 柤柦 柩匛 柳栁桺 柵栅 柿柹杮 栃杤櫔𣜜 栄榮荣 栲𣑥 案桉 桑桒枽 桜櫻 桝枡 桟棧 档檔 梁樑 梅楳槑 梨棃 梼檮 棋棊檱 棕椶 棲捿 椀埦 植㯰 椎桘 検檢 \
    椢槶 椦橳 椹葚 楠枏 楪牃 楫檝 楼樓 楽樂 概槪槩 榜牓 榴橊 槁槀 槊㮶 構构 様樣 槙槇 槞櫳 樊棥 権權 横橫 樽罇 橈𣓤 橋槗𣘺 檐簷 檜桧 檳梹 櫨𥽜 櫺欞 欄欗𣟬 欅﨔 欒圝栾 欝鬱 欟𣠤 欠缺缼𡙇 \
    欣俽惞 欧歐 款欵 歓歡 歟欤 歩步 歯齒⻭ 歳歲亗 歴歷 歹歺⺞ 歿殁歾 残殘 殴毆 殺煞 殻殼 毎每 比夶 毘毗 毟毮 毫乚⺃ 氈毡氊 民⺠ 気氣炁 水氺⺢ 氵⺡ 氷冰 汚汙 汰汏 汳汴 決决 沈沉邥 沖冲 没沒 \
    沢澤 沱沲 況况 泉洤 法佱灋㳒 泥埿坭 泯冺 泰夳㤗𣳾 津冿 洶汹 派𠂢 浄淨 浅淺 浜濱濵 浩澔 浸濅 涅𣵀 涙泪淚 涛濤 涜瀆 涯漄 涼凉 淬㳃 淳湻 淵渕囦 添𣷹 清淸 渇渴 済濟 渉涉 渋澁 渓溪磎𧮾 減减 \
    温溫 湊凑 湾灣 湿濕 満滿 溌潑 源厵 準凖 滂雱霶 滔㴞 滝瀧 滞滯 滬簄 滲涁渗 滸汻 漆柒桼 漏屚 漑溉 漫熳 漬洓 潔洯 潜潛濳 潟泻 潸澘𣽽 澀歮 澗㵎 澳澚 濾沪 瀕濒 瀬瀨 瀲澰 灌潅 火伙灬⺣ 灯燈 \
    災灾烖 炉爐 点點 為爲 烽熢 焔焰熖燄㷔 焚燌燓 焼燒 煙烟 煢焭㷀 照曌瞾 煬烊 煮煑 熔鎔 熙煕熈焈凞 熹熺 燎尞 燐粦 燕鷰 燮爕 燼烬 爛爤 爫⺤⺥ 爵𣝣 爾儞 爿丬⺦ 牆墻 牋䇳 牛⺧ 犠犧 犢㸿 犭⺨ \
    状狀 狗㺃 独獨 狭狹 猛勐 猟獵 猩狌 猪豬𧳯䐗 猫貓 献獻 猯貒 猿猨 獣獸 率卛 王⺩ 玳瑇 珍珎 琢𤥨 琴珡琹 瑣琑璅 瑰瓌 瑶瑤 璽壐 瓶甁 瓷甆 甌瓯 産產 田毌 男侽 画畫 畄甾 留畱 畜嘼 畝畒畞㽗𤰖 \
    略畧 畭畬畲 畳疊叠 疆壃畺 疇畴 疉𤴁 疏䟽 疹𤺋 痩瘦 痴癡 痺痹 痾疴 瘤癅 瘻瘘瘺 癰癕臃 発發 登僜 皃㒵 皎晈 皐皋 皖晥 皚凒 盆瓫 盈盁 盗盜 盞醆 監譼 目⺫ 眉睂 県縣 真眞 睥睤 睨𥆩 瞞𥈞 瞠瞪 \
    瞬瞚 瞰矙 瞼𥇥 矚瞩 矧矤訠 矩榘 砒磇 研硏 砕碎 砥厎 砧碪 砲礮 砺礪 砿礦 碇椗矴 碍礙 確碻 磁礠 磔厇 礒硪 示⺬ 礻⺭ 礼禮 祀禩 祢禰 祷禱 禄祿 禅禪 秋穐龝秌 秕粃 秘祕 秩祑 称稱偁穪 移乁 \
    税稅 稗薭 稚稺 稟禀 稲稻 稽𥡴 稿藳 穀糓 穂穗 穏穩 穣穰 穹宆 穽阱 突宊𥤮 窃竊 窓窗牕窻牎囱 窪漥 窮竆 窯窑 竃竈灶𥧄䆴 站趈 竜龍龒⻯ 竪豎 競竸 笑关 筅箲 筆笔 筋觔 筍箰 筏栰 筐筺 策敇笧 筝箏 \
    箍笟 算笇筭 箪簞 篋匧 篠筿 篩籭簁 簀蔶 簗𥱋 簪兂 籀籒 籌筹 籏簱 籠篭 粋粹 粘黏 粛肅 粳秔稉 粽糉 糖餹餳 糧粮 糸絲 糹⺯ 糾糺 紘紭綋 紙帋 累纍 絅綗 絆靽 絋纊 経經 絛縧 統綂 絵繪 絶絕 絹縜 \
    継繼 続續賡 綴叕 総惣總摠緫 緑綠 緒緖 線綫缐 緡緍 縁緣 縄繩 縦縱 繃綳 繊纖 繋繫 繍繡 織𦀗 繭蠒絸 繰繅 纉纘 纓䋝 纜䌫 纟⺰ 缶罐缻 缸瓨 罌甖 网罓罒⺱⺲ 罩䈇 罪辠 罵駡 羇覉 羊𦍌⺶⺷ 羌羗 \
    羞饈 群羣 羨羡 羶羴 羹羮 翠翆 翻飜 翼𦐂 耂⺹ 耋耊 耗秏 耨槈鎒 耽躭 聖垩 聞𥹢 聡聰聦 聯聨 聴聽 職聀軄耺 聿⺻ 肀⺺ 肇肈 肉⺼ 股脵 肯肎 肴餚 胄伷 胆膽膻 胚肧 胥偦 脅脋 脆脃脺 脇𦚰䏮 脈脉 \
    脚腳踋 脛踁𦙾 脱脫 脳腦匘𡿺 脹痮 脾腗 腆倎 腸膓 膀髈 膂膐 膚肤 膳饍 膾脍 臀臋 臍𦜝 臓臟 臘﨟 臥卧 臭臰 臼𦥑⺽ 舂㫪𣇃 舎舍 舐舓䑛 舗舖 舞儛 船舩 艪艣 艱囏 艶艷豔豓 艸艹⺾⺿⻀ 艾𦫿 芦蘆 \
    花芲蘤 芸藝蓺秇 芹斳 芻犓 苡苢 英偀䇦 苺莓 茎莖 茘荔 茯絥 茲茊玆 荊荆 荘莊㽵 荻蔐藡 莅蒞 莞唍 莱萊 莽莾 菟莬 華蕐 菰苽 菽尗 萌萠 萍荓蓱 萩蘒 萱蕿藼蘐 萸茰 葬塟 葱蔥 蒋蔣 蓄稸 蓋葢盖 蓴蒓 \
    蔭䕃𦹥𨼲 蔵藏匨 蕊蕋蘂 蕭䔥 蕷藇 薊葪 薦侟 薫薰蘍 薬藥 薮藪籔䉤 薺萕 蘇蘓 蘊藴 虎虝⻁ 虚虛虗 虜擄 虫蟲䖝 虱蝨 虻蝱 蚊蚉蟁 蚋蜹 蚌蜯 蚕蠶蝅蠺 蛇虵 蛍螢 蛎蠣 蛔蚘蚴 蛙鼃 蛮蠻 蛯螧 蛾䖸 蜂蠭 \
    蜃蜄 蝉蟬 蝋蠟 蝟猬 蝶蜨 蝿蠅 螻蝼 蟻螘 蠕蝡 蠡蟸 蠹螙 衆眾 衛衞 衤⻂ 衽袵 袋帒 袴絝 袷裌 装裝 裏裡 裨朇 裴裵 裸躶 褊惼 褒襃裒 褓緥 襄㐮 襪韤 襭擷 襴襽 襷𧜎 襾覀⻃ 西⻄ 覇霸灞 規䂓 \
    覓覔 視眎 覚覺覐 覧覽 観觀 见⻅ 角甪⻆ 解觧 触觸 記𧪄 訳譯 訶哬 証證 詆呧 詑訑 詬訽 誉譽 誘唀 誤悞 説說 読讀 誼竩 諌諫 諠諼 諡謚 諤讍 謡謠 謫讁 謳𧦅 謹𧫴 譫噡 譲讓誏 讃讚 讐讎 讠⻈ \
    谺岈 谿嵠 豊豐灃 豚豘㹠 貂鼦㹦 貌貎 貍猍 貝蛽 賎賤 賓賔 賛贊 賢臤贒 質貭劕 贋贗 贓賍 贝⻉ 赫爀 趁趂 跡蹟 践踐 踏蹋 蹄蹏 蹈𨂻 蹕𠌫 躄躃 躊踌蹰躕 躋隮 躬躳 躯軀 軌䡄 軟輭 転轉 軽輕 載儎 \
    輒輙 輔俌 輛輌 輜輺 輩軰 輿轝 轄鎋 轗輡 轜輀 轟輷 轤䡎 车⻋ 辛𨐌 辞辭辝辤 辶⻌⻍⻎ 辺邊邉 返﨤 迥逈 迩邇 迫廹 逃迯 逓遞 逖逷 逸𨓜 逹达 逼偪 遁遯 遅遲赿趍 道噵衜衟 遡㴑 遥遙 遷迁 邃𨗉 \
    邑⻏ 郎郞郒 郤郄 部郶 郷鄕 酉丣 酋醔 酔醉 酬酧醻 醇醕 醗醱 醜魗 醤醬 醸釀 釁衅 釈釋 野埜壄𡌛 釜釡 釼釰 鈎鉤 鉄鐵銕鐡鋨鉃 鉛鈆 鉢缽盋 鉱鑛磺 銚鑃 銛銽 銜衘㘅 銭錢 銷焇 銹鏽 鋏𨦇 鋩釯 鋭銳 \
    鋳鑄 錙鍿 錬鍊 録錄 鍛煅 鍠鑅 鍬鍫 鎌鐮 鎖鏁 鎮鎭鍞 鏘𨪙 鏡獍 鐘銿 鐸鈬 鐺鏜 鑑鑒鍳 鑓𨯯 鑢鋁 鑵𨫝 钅⻐ 長兏镸⻑⻒ 长⻓ 閉閇 開开 閏𨳝 間閒 関關 閲閱 閹剦 闃閴 闊濶𤄃 闘鬪鬭鬦 门⻔ 阝⻖ \
    阨阸 陀陁坨 降夅 陜陿 陟徏 陥陷 陦隯隝 陰侌阥阴隂 険險礆 陽阦阳 隆𨺓 階堦 随隨 隕磒 隙隟𨻶 隠隱 隣鄰厸 隲騭 隴𨻫 隷隸 雁鴈 雄䧺 集𠍱 雇僱 雋隽 雍雝 雑雜 雕鵰 雛鶵 雨⻗ 雷靁 霊靈灵霛䨩 \
    霧霚雺 青靑⻘ 靖竫 静靜 面靣 靭靱韌 靴鞾 靼靻 鞋鞵 鞠毱 鞨碟 韜轁鞱 韦⻙ 韮韭 韻韵 響响 頚頸 頤頥頣 頬頰 頼賴 顔顏 顕顯㬎 顛顚 類𩔖 顰矉 顱髗鸕 页⻚ 風飌凮 飄飃 飆颷飇飈颮 风⻛ 飞⻜ \
    食𩙿⻝⻞ 飠⻟ 飯飰 飲飮 飾餝 餅餠 餉鑜饟 養羪 餐湌飡 餒餧餵 餞䬻 館舘 饒𩜙 饣⻠ 駄馱 駅驛 駆駈驅敺 駝駞 駢騈 騒騷 験驗騐 騨驒 騾驘 驢馿 驥蘎 马⻢ 骨⻣ 髄髓 高髙 髢鬄 髦髳 髪髮 髭頾 髯髥 \
    鬢髩鬂 鬣鬛 鬧閙 鬮䰗 鬲鎘 鬻俼 鬼⻤ 魎蜽 鮗鯯 鯛鮉 鯰魸 鯵鰺 鰈鰨 鰊鯟 鰤魳 鰥鱞𩻄 鱶鮝鯗 鱸魲 鱼⻥ 鳧鳬 鴉鵶𩿎 鴎鷗 鴟鵄 鴬鶯鸎 鵝鵞 鶏鷄雞𨿸 鶤鵾 鶫鶇 鶴靎鸖靏 鷺鴼 鸛雚 鸟⻦ 鹸鹼碱 \
    鹹堿醎 鹿𢈘 麦麥⻨ 麩麬 麹麴 麺麵 麻蔴 麼麽 黄黃⻩ 黒黑 黙默 黛黱 黽勔 黾⻪ 鼈鱉龞 鼎鼑 鼓皷 鼠鼡 齎賷 齐⻬ 齔齓 齟𪗱 齢齡秢 齧𪘂 齪齱 齬𪘚 齶腭 齿⻮ 龙⻰ 𠘨⺇ 𡯂⺑ 𤴔⺪ 𥫗⺮ 𦉫⺵ 𦍋⺸ \
    𧢲⻇ 𧾷⻊ 𨸏⻕ 𩠐⻡";

const FIRST: u32 = 0x4e00;
const LAST: u32 = 0x9fff;
/// Nothing before the block of CJK radicals has another shape.
const RADICALS: u32 = 0x2e80;

/// A table for the ideographs of everyday text, because every indexed character is looked up, and a map for the rest.
struct Common {
    table: Vec<char>,
    rare: HashMap<char, char>,
}

static COMMON: LazyLock<Common> = LazyLock::new(|| {
    let mut table: Vec<char> = (FIRST..=LAST).filter_map(char::from_u32).collect();
    let mut rare = HashMap::new();
    for (shape, first) in pairs() {
        match table.get_mut(place(shape)) {
            Some(slot) => *slot = first,
            None => {
                rare.insert(shape, first);
            }
        }
    }
    Common { table, rare }
});

fn pairs() -> impl Iterator<Item = (char, char)> {
    SHAPES.split(' ').flat_map(|group| {
        let mut shapes = group.chars();
        let first = shapes.next();
        shapes.filter_map(move |shape| Some((shape, first?)))
    })
}

fn place(c: char) -> usize {
    u32::from(c).checked_sub(FIRST).map_or(usize::MAX, |at| at as usize)
}

/// The common shape of a character, or the character itself if it has no other.
#[must_use]
pub fn common(c: char) -> char {
    if u32::from(c) < RADICALS {
        return c;
    }
    COMMON.table.get(place(c)).copied().unwrap_or_else(|| COMMON.rare.get(&c).copied().unwrap_or(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn every_shape_is_normalized_in_one_step() {
        for (shape, first) in pairs() {
            assert_eq!((common(shape), common(first)), (first, first), "{shape} {first}");
            assert_ne!(shape, first);
        }
        assert!(pairs().count() >= 1800, "{}", pairs().count());
        let once: HashMap<char, char> = pairs().collect();
        assert_eq!(once.len(), pairs().count(), "a shape is in two groups");
    }

    #[test]
    fn no_shape_is_one_that_composing_already_changes() {
        for (shape, first) in pairs() {
            assert!(
                [shape].into_iter().nfkc().eq([shape]) && [first].into_iter().nfkc().eq([first]),
                "{shape} {first}"
            );
        }
    }

    #[test]
    fn names_are_found_in_either_shape() {
        let normalized: String =
            "𠮟彥郞敎說戶內脫卽旣 会⻑⻄口市⺠⻘⻝⻤ 缺亂驛 吿晚沒每步".chars().map(common).collect();
        assert_eq!(normalized, "叱彦郎教説戸内脱即既 会長西口市民青食鬼 欠乱駅 告晩没毎歩");
        let apart: String = "著着 暑署 欲慾 辮弁 絞紋".chars().map(common).collect();
        assert_eq!(apart, "著着 暑署 欲慾 辮弁 絞紋");
        let normalized: String = "髙﨑 齋藤 澤邉 國學會體 廣濱櫻眞靜惠 實榮應當來氣 𠮷".chars().map(common).collect();
        assert_eq!(normalized, "高崎 斉藤 沢辺 国学会体 広浜桜真静恵 実栄応当来気 吉");
    }
}
