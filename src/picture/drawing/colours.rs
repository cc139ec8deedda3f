//! Colours as browsers read them, in the form that the typesetter reads: it fills with black what it does not know.
//!
//! What must hold: a colour is the same that browsers show, as far as a screen has it; one that is not known is told.

#![expect(clippy::float_arithmetic, reason = "parts of colours; no figure of a report comes from it")]

use std::str::FromStr;

use palette::chromatic_adaptation::AdaptIntoUnclamped;
use palette::convert::IntoColorUnclamped;
use palette::rgb::DisplayP3;
use palette::white_point::{D50, D65};
use palette::{Hsl, Hwb, Lab, Lch, LinSrgb, Oklab, Oklch, Srgb, Xyz};
use svgtypes::Color;

/// Words that stand for no colour of their own, as they are read.
const WORDS: [&str; 6] = ["none", "inherit", "currentColor", "context-fill", "context-stroke", "transparent"];

/// What is painted with; `None` where it is not known.
pub(super) fn paint(property: &str, value: &str) -> Option<String> {
    let value = value.trim();
    if let Some(rest) = value.strip_prefix("url(") {
        let (address, other) = rest.split_once(')')?;
        let other = other.trim();
        return if other.is_empty() {
            Some(value.to_owned())
        } else {
            Some(format!("url({address}) {}", paint(property, other)?))
        };
    }
    if let Some(word) = WORDS.into_iter().find(|word| word.eq_ignore_ascii_case(value)) {
        return Some(word.to_owned());
    }
    let inherits = matches!(property, "fill" | "stroke" | "color");
    match value.to_ascii_lowercase().as_str() {
        "" | "unset" | "revert" | "revert-layer" if inherits => Some("inherit".to_owned()),
        "" | "initial" | "unset" | "revert" | "revert-layer" => {
            Some(if property == "stroke" { "none" } else { "black" }.to_owned())
        }
        "canvastext" => Some("black".to_owned()),
        "canvas" => Some("white".to_owned()),
        // The colour of a printing ink, behind the same for screens.
        other => match other.split_once("icc-color(").or_else(|| other.split_once("device-")) {
            Some((before, _)) if !before.trim().is_empty() => paint(property, before),
            _ => color(value),
        },
    }
}

/// A colour by itself.
pub(super) fn color(value: &str) -> Option<String> {
    if Color::from_str(value).is_ok() {
        return Some(value.to_owned());
    }
    let (function, inside) = value.trim().strip_suffix(')')?.split_once('(')?;
    let (parts, alpha) = parts(inside)?;
    let (space, parts) = match function.trim().to_ascii_lowercase() {
        space if space == "color" => (parts.first()?.to_ascii_lowercase(), parts.get(1..)?),
        space => (space, parts.as_slice()),
    };
    let [one, two, three] = parts else { return None };
    let color = converted(&space, one, two, three)?;
    let alpha = alpha.map_or(Some(1.0), |alpha| number(alpha, 1.0))?;
    let [red, green, blue, alpha] = [color.red, color.green, color.blue, alpha].map(byte);
    let end = if alpha == u8::MAX { String::new() } else { format!("{alpha:02x}") };
    Some(format!("#{red:02x}{green:02x}{blue:02x}{end}"))
}

/// The parts of a colour, and how far it covers.
fn parts(inside: &str) -> Option<(Vec<&str>, Option<&str>)> {
    let (colors, alpha) = match inside.split_once('/') {
        Some((colors, alpha)) => (colors, Some(alpha.trim())),
        None => (inside, None),
    };
    let is_between = |letter: char| letter.is_whitespace() || letter == ',';
    let mut parts: Vec<&str> = colors.split(is_between).filter(|part| !part.is_empty()).collect();
    let alpha = if parts.len() == 4 && inside.contains(',') && alpha.is_none() { parts.pop() } else { alpha };
    (!inside.contains('(')).then_some((parts, alpha))
}

/// A colour of a space in the colours of a screen.
fn converted(space: &str, one: &str, two: &str, three: &str) -> Option<Srgb<f64>> {
    let of = |whole: [f64; 3]| Some((number(one, whole[0])?, number(two, whole[1])?, number(three, whole[2])?));
    let all = [1.0; 3];
    Some(match space {
        "rgb" | "rgba" => {
            let (red, green, blue) = of([255.0; 3])?;
            Srgb::new(red / 255.0, green / 255.0, blue / 255.0)
        }
        "hsl" | "hsla" => {
            Hsl::new_srgb(angle(one)?, percent(two)? / 100.0, percent(three)? / 100.0).into_color_unclamped()
        }
        "hwb" => {
            let (white, black) = (percent(two)? / 100.0, percent(three)? / 100.0);
            let whole = (white + black).max(1.0);
            Hwb::new_srgb(angle(one)?, white / whole, black / whole).into_color_unclamped()
        }
        "lab" => of([100.0, 125.0, 125.0]).map(|(light, a, b)| from_print(Lab::new(light, a, b)))?,
        "lch" => from_print(Lch::new(percent(one)?, number(two, 150.0)?, angle(three)?)),
        "oklab" => of([1.0, 0.4, 0.4]).map(|(light, a, b)| Oklab::new(light, a, b).into_color_unclamped())?,
        "oklch" => Oklch::new(number(one, 1.0)?, number(two, 0.4)?, angle(three)?).into_color_unclamped(),
        "srgb" => of(all).map(|(red, green, blue)| Srgb::new(red, green, blue))?,
        "srgb-linear" => of(all).map(|(red, green, blue)| LinSrgb::new(red, green, blue).into_color_unclamped())?,
        "display-p3" => of(all).map(|(red, green, blue)| DisplayP3::new(red, green, blue).into_color_unclamped())?,
        "xyz" | "xyz-d65" => of(all).map(|(x, y, z)| Xyz::<D65, f64>::new(x, y, z).into_color_unclamped())?,
        "xyz-d50" => of(all).map(|(x, y, z)| from_print(Xyz::new(x, y, z)))?,
        _ => return None,
    })
}

/// A colour as it is seen in the light that prints are looked at in.
fn from_print(color: impl IntoColorUnclamped<Xyz<D50, f64>>) -> Srgb<f64> {
    let seen: Xyz<D65, f64> = color.into_color_unclamped().adapt_into_unclamped();
    seen.into_color_unclamped()
}

/// A number, or so many parts of a hundred of a whole.
fn number(text: &str, whole: f64) -> Option<f64> {
    if text.eq_ignore_ascii_case("none") {
        return Some(0.0);
    }
    let number: f64 = match text.strip_suffix('%') {
        Some(parts) => parts.parse::<f64>().ok()? / 100.0 * whole,
        None => text.parse().ok()?,
    };
    number.is_finite().then_some(number)
}

fn percent(text: &str) -> Option<f64> {
    number(text, 100.0)
}

/// An angle in degrees.
fn angle(text: &str) -> Option<f64> {
    let units = [("deg", 1.0), ("grad", 0.9), ("rad", 180.0 / std::f64::consts::PI), ("turn", 360.0), ("", 1.0)];
    units.iter().find_map(|(unit, times)| Some(number(text.strip_suffix(unit)?, 0.0)? * times))
}

/// A part of a colour, as far as a screen has it.
fn byte(part: f64) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 0 and 255")]
    let byte = (part.clamp(0.0, 1.0) * 255.0).round() as u8;
    byte
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_those_that_browsers_show() {
        // Each was painted on a canvas in Chromium, and its point read there.
        let rows = [
            ("oklch(62.8% 0.2577 29.23)", "ff0000ff"),
            ("oklab(0.628 0.2249 0.1258)", "ff0000ff"),
            ("lab(54.29% 80.8 69.89)", "ff0000ff"),
            ("lch(54.29% 106.84 40.86)", "ff0000ff"),
            ("color(srgb 0.2 0.4 0.6)", "336699ff"),
            ("color(display-p3 0.851 0.851 0.851)", "d9d9d9ff"),
            ("color(display-p3 0.3 0.6 0.9)", "249becff"),
            ("color(srgb-linear 0.5 0.5 0.5 / 50%)", "bbbbbb80"),
            ("rgb(10% 20% 30% / 50%)", "1a344e80"),
            ("rgba(17, 34, 51, 50%)", "12223480"),
            ("hsl(0.5turn none 50%)", "808080ff"),
            ("oklch(0.7 0.1 200)", "40b1b7ff"),
            ("lab(50 20 -30)", "856caaff"),
            ("lch(60 40 120)", "7d9a51ff"),
            ("color(xyz-d50 0.3 0.4 0.2)", "7ab87fff"),
            ("oklch(70% 50% 0.25turn)", "ce9400ff"),
        ];
        let parts = |hexadecimal: &str| -> Vec<u8> {
            (0..4)
                .map(|at| u8::from_str_radix(hexadecimal.get(2 * at..2 * at + 2).unwrap_or("ff"), 16).expect("two"))
                .collect()
        };
        for (written, seen) in rows {
            let read = paint("fill", written).unwrap_or_default();
            let known = read.strip_prefix('#').unwrap_or_default();
            let is_near = parts(known).into_iter().zip(parts(seen)).all(|(one, other)| one.abs_diff(other) <= 1);
            assert!(is_near, "{written}: {read}");
        }
    }

    #[test]
    fn what_is_painted_with_is_read_as_it_was_meant() {
        let rows = [
            ("currentcolor", Some("currentColor")),
            ("NONE", Some("none")),
            ("", Some("inherit")),
            ("#11223344", Some("#11223344")),
            ("Red", Some("Red")),
            ("hwb(194 0% 0%)", Some("hwb(194 0% 0%)")),
            ("url(#a) oklch(0 0 0)", Some("url(#a) #000000")),
            ("#ff0000 icc-color(acme, 0.1, 0.2)", Some("#ff0000")),
            ("color-mix(in srgb, red, blue)", None),
            ("rgb(from red r g b)", None),
            ("color(a98-rgb 1 0 0)", None),
            ("color(rec2020 1 0 0)", None),
            ("bleu", None),
            ("#12345", None),
            ("oklch(1 2)", None),
            ("lab(1e999 0 0)", None),
        ];
        for (written, read) in rows {
            assert_eq!(paint("fill", written).as_deref(), read, "{written}");
        }
    }
}
