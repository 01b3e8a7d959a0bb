//! What the standard library does for every case, in fewer bytes for ours: a page loads this code.

/// A vector of what comes one by one. `collect` is compiled anew for each kind of iterator, in two functions and with a guess of how many will
/// come; this is one loop.
pub trait Gathered: Iterator + Sized {
    /// All that comes, in its order.
    fn gathered(self) -> Vec<Self::Item> {
        let mut all = Vec::new();
        for one in self {
            all.push(one);
        }
        all
    }
}

impl<I: Iterator> Gathered for I {}

/// A whole number in digits. `to_string` knows padding and signs, and brings along all that formats.
pub trait Digits {
    /// `-12`
    fn digits(self) -> String;
}

macro_rules! digits {
    ($($number:ty)*) => {$(
        impl Digits for $number {
            fn digits(self) -> String {
                written("", self as u64)
            }
        }
    )*};
}

digits! { u8 u32 u64 usize }

impl Digits for i64 {
    fn digits(self) -> String {
        written(if self < 0 { "-" } else { "" }, self.unsigned_abs())
    }
}

fn written(sign: &str, mut number: u64) -> String {
    // The longest that there is.
    let mut digits = [b'0'; 20];
    let mut at = digits.len();
    while at == digits.len() || number > 0 {
        at -= 1;
        digits[at] = b'0' + (number % 10) as u8;
        number /= 10;
    }
    let mut out = sign.to_owned();
    for digit in &digits[at..] {
        out.push(char::from(*digit));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_comes_is_gathered() {
        assert_eq!((0..4_u8).filter(|number| number % 2 == 1).gathered(), [1, 3]);
        assert!(std::iter::empty::<u8>().gathered().is_empty());
    }

    #[test]
    fn numbers_are_written_as_the_standard_library_writes_them() {
        for number in [i64::MIN, -10, -1, 0, 1, 9, 10, 99, 100, 1_234_567_890, i64::MAX] {
            assert_eq!(number.digits(), number.to_string());
        }
        assert_eq!(u64::MAX.digits(), u64::MAX.to_string());
        assert_eq!(
            (u8::MAX.digits(), u32::MAX.digits(), usize::MAX.digits()),
            (u8::MAX.to_string(), u32::MAX.to_string(), usize::MAX.to_string())
        );
    }
}
