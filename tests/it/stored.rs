//! Stored screens, a test for each: a macro for the other modules.

/// Stores or compares the screen `after` some keys at the `SIZES` of the module.
macro_rules! screens {
    ($($name:ident: $keys:literal;)*) => {
        $(
            #[test]
            fn $name() {
                for (width, height) in SIZES {
                    let name = format!("{}_{width}x{height}", stringify!($name));
                    insta::assert_snapshot!(name, after(width, height, $keys));
                }
            }
        )*
    };
}
