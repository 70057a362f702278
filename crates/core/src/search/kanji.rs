//! The common shape of old and variant kanji, for search.
//!
//! Guarantee: one step, no chains: a common shape maps to itself. The list has the shapes that everyday kanji replaced
//! in 1946, and variants that live on in names of people and places. It joins shapes, not meanings: a shape that is
//! also a word of its own today (著 and 着) stays separate.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Groups separated by spaces: the common shape first, then the others.
const SHAPES: &str = "\
    高髙 崎﨑碕嵜 斉齋齊斎 沢澤 辺邊邉 国國囯圀 学學斈 会會 体體躰軆 広廣 浜濱濵 桜櫻 真眞 静靜 恵惠 \
    実實 栄榮 応應 当當 来來 気氣 亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 衛衞 円圓 塩鹽 縁緣 \
    艶艷 欧歐 殴毆 奥奧 横橫 温溫 穏穩 仮假 価價 画畫 壊壞 懐懷 絵繪 概槪 拡擴 殻殼 覚覺 岳嶽 \
    楽樂 勧勸 巻卷 寛寬 歓歡 観觀 関關 陥陷 顔顏 帰歸 亀龜 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 \
    峡峽 挟挾 狭狹 郷鄕 暁曉 区區 駆驅 勲勳 薫薰 径徑 茎莖 経經 蛍螢 軽輕 継繼 鶏鷄 芸藝 撃擊 \
    研硏 県縣 倹儉 剣劍劔劒 険險 圏圈 検檢 献獻 権權 顕顯 験驗 厳嚴 効效 恒恆 黄黃 鉱鑛 号號 黒黑 \
    砕碎 済濟 剤劑 歳歲 雑雜 参參 桟棧 蚕蠶 惨慘 賛贊 残殘 糸絲 歯齒 児兒 辞辭 湿濕 写寫 釈釋 \
    寿壽 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 叙敍 将將 渉涉 焼燒 称稱 証證 奨奬 条條 状狀 \
    乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 慎愼 寝寢 尽盡 図圖 粋粹 酔醉 穂穗 \
    随隨 髄髓 枢樞 数數 瀬瀨 声聲 窃竊 摂攝 専專 浅淺 戦戰 践踐 銭錢 潜潛 繊纖 禅禪 双雙 壮壯 \
    争爭 荘莊 捜搜 挿插 巣巢 曽曾 装裝 総總惣 騒騷 増增 蔵藏 臓臟 属屬 続續 堕墮 対對 帯帶 滞滯 \
    台臺 滝瀧 択擇 担擔 単單 胆膽 団團 断斷 弾彈 遅遲 痴癡 虫蟲 昼晝 鋳鑄 庁廳 徴徵 聴聽 鎮鎭 \
    逓遞 鉄鐵銕 転轉 点點 伝傳 灯燈 党黨 盗盜 稲稻 闘鬪 徳德 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 \
    拝拜 廃廢 売賣 麦麥 発發 髪髮 抜拔 蛮蠻 秘祕 瓶甁 払拂 仏佛 並竝 併倂 変變 弁辨辯瓣 舗舖 歩步 \
    宝寶寳 豊豐 翻飜 毎每 万萬 満滿 黙默 弥彌 訳譯 薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 頼賴 \
    覧覽 竜龍 両兩 猟獵 緑綠 塁壘 励勵 礼禮 霊靈 齢齡 暦曆 歴歷 恋戀 炉爐 労勞 楼樓 録錄 湾灣 \
    島嶋嶌 峰峯 富冨 桑桒 吉𠮷 船舩 館舘 裏裡 涙淚 略畧 群羣 杯盃 野埜 橋槗 梅楳 松枩 柳栁 鉢缽 \
    強强 呉吳 産產 姫姬 清淸 青靑 瑶瑤 尭堯 遥遙 槙槇 凜凛 檜桧 薮藪 籠篭 鴎鷗 鯵鰺 灌潅 諌諫 \
    靭靱 侠俠 掴摑 填塡 頬頰 痩瘦 剥剝 噛嚙 嘘噓 蝋蠟 祷禱 繋繫 窓窗 淵渕 涼凉 準凖 秋穐 煙烟 \
    竪豎 回囘廻 間閒 曳曵 飲飮 褒襃 恥耻 冊册 妊姙 姉姊 聡聰 勅敕 喩喻 荊荆 頚頸 麺麵 麹麴";

const FIRST: u32 = 0x4e00;
const LAST: u32 = 0x9fff;

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
    if u32::from(c) < FIRST {
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
        assert!(pairs().count() >= 300, "{}", pairs().count());
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
        let normalized: String = "髙﨑 齋藤 澤邉 國學會體 廣濱櫻眞靜惠 實榮應當來氣 𠮷".chars().map(common).collect();
        assert_eq!(normalized, "高崎 斉藤 沢辺 国学会体 広浜桜真静恵 実栄応当来気 吉");
    }
}
