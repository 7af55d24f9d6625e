//! Coins and an amount as text: `1 2 5; 11`.

use super::{Input, InputError, InputKind, pair};
use crate::random::Random;

const MOST_COINS: usize = 12;
const LARGEST_COIN: i64 = 1_000_000;
const LARGEST_AMOUNT: i64 = 500;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let (coins, (amount, amount_at)) = pair::parse(text, InputKind::Coins, "amount")?;
    for (index, &(coin, at)) in coins.iter().enumerate() {
        check_coin(coin, index, &coins[..index]).map_err(|message| InputError::new(at, message))?;
    }
    if !(0..=LARGEST_AMOUNT).contains(&amount) {
        return Err(InputError::new(amount_at, "The amount must lie between 0 and 500."));
    }
    Ok(Input::Coins { coins: coins.into_iter().map(|(coin, _)| coin).collect(), amount })
}

fn check_coin(coin: i64, index: usize, before: &[(i64, usize)]) -> Result<(), String> {
    if !(1..=LARGEST_COIN).contains(&coin) {
        return Err("A coin must be worth between 1 and 1,000,000.".to_owned());
    }
    if before.iter().any(|&(other, _)| other == coin) {
        return Err(format!("The coin `{coin}` stands here for the second time; once is enough."));
    }
    if index >= MOST_COINS { Err("At most 12 coins; this is number 13.".to_owned()) } else { Ok(()) }
}

pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let amount = i64::from(size);
    let largest = (amount / 2).clamp(4, 25);
    let mut coins = Vec::new();
    while coins.len() < 3 {
        let coin = random.between(1, largest);
        if !coins.contains(&coin) {
            coins.push(coin);
        }
    }
    coins.sort_unstable();
    Input::Coins { coins, amount }
}
