//! Reading a graph from its tokens, and saying what is wrong with it.

use super::super::{Input, InputError};
use super::tokens::{Placed, Token, tokens};
use super::{Edges, Graph, HEAVIEST, MOST_EDGES, MOST_NODES};

/// How an edge was written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Line,
    Arrow,
    /// In a list of neighbours, which may say the same edge from both ends.
    Listed,
}

/// An edge as it was written, and where.
struct Written {
    from: u32,
    to: u32,
    weight: i64,
    style: Style,
    at: usize,
}

struct Reader {
    kind: Edges,
    tokens: Vec<Placed>,
    next: usize,
    length: usize,
    nodes: Vec<String>,
    edges: Vec<Written>,
}

type Read<T> = Result<T, InputError>;

pub(in super::super) fn parse(text: &str, kind: Edges) -> Read<Input> {
    let tokens = tokens(text, kind.accepts())?;
    let length = text.trim_end().chars().count();
    let mut reader = Reader { kind, tokens, next: 0, length, nodes: Vec::new(), edges: Vec::new() };
    while reader.next < reader.tokens.len() {
        reader.item()?;
    }
    if reader.nodes.is_empty() {
        return reader.error("There is no node here.");
    }
    reader.finish().map(Input::Graph)
}

impl Reader {
    fn peek(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.next + ahead).map(|placed| &placed.token)
    }

    fn at(&self) -> usize {
        self.tokens.get(self.next).map_or(self.length, |placed| placed.at)
    }

    fn take(&mut self, token: &Token) -> bool {
        let found = self.peek(0) == Some(token);
        self.next += usize::from(found);
        found
    }

    fn error<T>(&self, what: &str) -> Read<T> {
        Err(InputError::new(self.at(), format!("{what} {}", self.kind.accepts())))
    }

    /// A node alone, a list of neighbours, an edge or several in a row.
    fn item(&mut self) -> Read<()> {
        if self.take(&Token::Comma) || self.take(&Token::Stop) {
            return Ok(());
        }
        let from = self.node("A name must stand here.")?;
        match self.peek(0) {
            Some(Token::Colon) => self.list(from),
            Some(Token::Dash | Token::Arrow) => self.chain(from),
            None | Some(Token::Comma | Token::Stop) => Ok(()),
            Some(Token::Word(_)) => self.error("Between the two ends of an edge stands `-` or `->`."),
            Some(_) => self.error("This has no meaning here."),
        }
    }

    /// The number of the node whose name stands here.
    fn node(&mut self, missing: &str) -> Read<u32> {
        let Some(Token::Word(name)) = self.peek(0).cloned() else {
            return self.error(missing);
        };
        let known = self.nodes.iter().position(|other| *other == name);
        if known.is_none() && self.nodes.len() == MOST_NODES {
            return Err(InputError::new(self.at(), "A graph has at most 30 nodes; this is number 31."));
        }
        self.next += 1;
        let place = known.unwrap_or_else(|| {
            self.nodes.push(name);
            self.nodes.len() - 1
        });
        Ok(place as u32)
    }

    fn chain(&mut self, mut from: u32) -> Read<()> {
        while let Some(sign @ (Token::Dash | Token::Arrow)) = self.peek(0) {
            let style = if *sign == Token::Arrow { Style::Arrow } else { Style::Line };
            let at = self.at();
            self.check_style(style, at)?;
            self.next += 1;
            let to = self.node("A name is missing here.")?;
            let weight = self.weight()?;
            self.add(Written { from, to, weight: weight.unwrap_or(1), style, at })?;
            from = to;
            if weight.is_some() {
                break;
            }
        }
        match self.peek(0) {
            None | Some(Token::Comma | Token::Stop) => Ok(()),
            Some(Token::Word(_)) if !self.kind.are_weighted() => {
                self.error("The edges have no weights here; a comma must stand before the next one.")
            }
            Some(_) => self.error("A comma must stand before the next edge."),
        }
    }

    /// The neighbours behind `A:`, up to a line end or the next such list.
    fn list(&mut self, from: u32) -> Read<()> {
        self.next += 1;
        while let Some(token) = self.peek(0) {
            let at = self.at();
            match token {
                Token::Comma => self.next += 1,
                Token::Word(_) if self.peek(1) == Some(&Token::Colon) => return Ok(()),
                Token::Word(_) => {
                    let to = self.node("A name must stand here.")?;
                    let weight = self.weight()?.unwrap_or(1);
                    self.add(Written { from, to, weight, style: Style::Listed, at })?;
                }
                Token::Stop => return Ok(()),
                _ => return self.error("Only names can stand in a list of neighbours."),
            }
        }
        Ok(())
    }

    /// A weight behind an edge: `4`, `-4`, `: 4`, `(4)`.
    fn weight(&mut self) -> Read<Option<i64>> {
        if !self.kind.are_weighted() {
            return Ok(None);
        }
        let start = self.next;
        let open = self.take(&Token::Open);
        let said = open || self.take(&Token::Colon);
        let at = self.at();
        let negative = self.peek(0) == Some(&Token::Dash) && (said || self.is_sign());
        self.next += usize::from(negative);
        let Some(Token::Word(word)) = self.peek(0).cloned() else {
            self.next = start;
            return if said { self.error("A weight is missing here.") } else { Ok(None) };
        };
        let Ok(weight) = word.parse::<i64>() else {
            return Err(InputError::new(at, "A weight is a whole number."));
        };
        if weight > HEAVIEST {
            return Err(InputError::new(at, "A weight has at most three digits."));
        }
        if negative && self.kind == Edges::Lengths && weight > 0 {
            return Err(InputError::new(at, "A length must not be negative."));
        }
        self.next += 1;
        if open && !self.take(&Token::Close) {
            return self.error("The closing bracket is missing.");
        }
        Ok(Some(if negative { -weight } else { weight }))
    }

    /// Whether the dash here is a minus sign: apart from what stands before it, and not from the number.
    fn is_sign(&self) -> bool {
        let [dash, number] = [0, 1].map(|ahead| self.tokens.get(self.next + ahead));
        dash.is_some_and(|dash| dash.apart)
            && number.is_some_and(|number| {
                !number.apart && matches!(&number.token, Token::Word(word) if word.parse::<i64>().is_ok())
            })
    }

    fn check_style(&self, style: Style, at: usize) -> Read<()> {
        let fault = match (self.kind, style) {
            (Edges::Arrows, Style::Line) => "Which of the two comes first must be said: write an arrow, as `A->B`.",
            (Edges::Weights, Style::Arrow) => "The edges lead both ways here: write `A-B 4`, without an arrow.",
            _ if self.edges.iter().any(|edge| edge.style != style && edge.style != Style::Listed) => {
                "Lines and arrows cannot be mixed: write all edges as `A-B`, or all as `A->B`."
            }
            _ => return Ok(()),
        };
        Err(InputError::new(at, fault))
    }

    fn add(&mut self, edge: Written) -> Read<()> {
        let [from, to] = [edge.from, edge.to].map(|node| self.nodes[node as usize].clone());
        let fault = |message: String| Err(InputError::new(edge.at, message));
        if edge.from == edge.to {
            return fault(format!("This edge leads from `{from}` to itself: an edge must join two different nodes."));
        }
        let is_same = |other: &&Written| {
            let is_back = other.from == edge.to && other.to == edge.from;
            let both = edge.style == Style::Line || other.style == Style::Line;
            (other.from == edge.from && other.to == edge.to) || (is_back && both)
        };
        if self.edges.iter().any(|other| is_same(&other)) {
            return fault(format!(
                "The edge between `{from}` and `{to}` stands here for the second time; once is enough."
            ));
        }
        if self.edges.len() >= 2 * MOST_EDGES {
            return fault("A graph has at most 60 edges.".to_owned());
        }
        self.edges.push(edge);
        Ok(())
    }

    /// Lists that say every edge from both ends are lines.
    fn finish(self) -> Read<Graph> {
        let listed = |edge: &&Written| edge.style == Style::Listed;
        let has_back = |edge: &Written| {
            self.edges.iter().any(|other| (other.from, other.to, other.weight) == (edge.to, edge.from, edge.weight))
        };
        let any_listed = self.edges.iter().any(|edge| listed(&edge));
        let all_back = any_listed && self.edges.iter().filter(listed).all(has_back);
        let has = |style: Style| self.edges.iter().any(|edge| edge.style == style);
        let directed = match self.kind {
            Edges::Arrows => true,
            Edges::Weights => false,
            _ => has(Style::Arrow) || (any_listed && !all_back && !has(Style::Line)),
        };
        let mut edges: Vec<(u32, u32, i64)> = Vec::new();
        for edge in &self.edges {
            let weight = if self.kind.are_weighted() { edge.weight } else { 0 };
            let is_known = edges.iter().any(|&(from, to, _)| !directed && (from, to) == (edge.to, edge.from));
            if !is_known {
                edges.push((edge.from, edge.to, weight));
            }
        }
        if let Some(edge) = self.edges.last().filter(|_| edges.len() > MOST_EDGES) {
            return Err(InputError::new(edge.at, "A graph has at most 60 edges."));
        }
        Ok(Graph { kind: self.kind, nodes: self.nodes, edges, directed })
    }
}
