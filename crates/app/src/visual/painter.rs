//! Painting a grid with mouse, finger or keys.

use algorithms::Input;
use browser::page;
use web_sys::{Element, HtmlInputElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

/// The largest side that can be painted cell by cell.
const LARGEST: u32 = 40;
/// Pixels a cell in the drawing's own units.
const CELL: u32 = 20;

/// A grid being painted.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Sheet {
    rows: u32,
    cols: u32,
    cells: Vec<u8>,
}

impl Sheet {
    /// The part of a grid that can be painted; a fresh sheet for any other input.
    fn of(input: &Input) -> Sheet {
        let Input::Grid { rows, cols, cells } = input else { return Sheet { rows: 6, cols: 8, cells: vec![0; 48] } };
        Sheet { rows: *rows, cols: *cols, cells: cells.clone() }.resized((*rows).min(LARGEST), (*cols).min(LARGEST))
    }

    /// Another size: what fits is kept, what is new is water.
    fn resized(&self, rows: u32, cols: u32) -> Sheet {
        let (rows, cols) = (rows.clamp(1, LARGEST), cols.clamp(1, LARGEST));
        let at = |cell: u32| (cell / cols, cell % cols);
        let cells = (0..rows * cols).map(at).map(|(row, col)| self.get(row, col)).collect();
        Sheet { rows, cols, cells }
    }

    fn get(&self, row: u32, col: u32) -> u8 {
        let inside = row < self.rows && col < self.cols;
        self.cells.get((row * self.cols + col) as usize).copied().filter(|_| inside).unwrap_or(0)
    }

    fn painted(&self, (row, col): (u32, u32), value: u8) -> Sheet {
        let mut sheet = self.clone();
        if let Some(cell) = sheet.cells.get_mut((row * self.cols + col) as usize) {
            *cell = value;
        }
        sheet
    }

    fn filled(&self, value: u8) -> Sheet {
        Sheet { cells: vec![value; self.cells.len()], ..*self }
    }

    fn input(&self) -> Input {
        Input::Grid { rows: self.rows, cols: self.cols, cells: self.cells.clone() }
    }

    /// The cell a key moves to.
    fn moved(&self, (row, col): (u32, u32), key: &str) -> Option<(u32, u32)> {
        Some(match key {
            "ArrowUp" => (row.saturating_sub(1), col),
            "ArrowDown" => ((row + 1).min(self.rows - 1), col),
            "ArrowLeft" => (row, col.saturating_sub(1)),
            "ArrowRight" => (row, (col + 1).min(self.cols - 1)),
            _ => return None,
        })
    }
}

#[derive(Properties, PartialEq)]
pub struct PainterProps {
    pub input: Input,
    pub onpaint: Callback<Input>,
}

/// The sheet with its size and the two ways to begin anew. Each stroke is used at once.
#[component]
pub fn Painter(props: &PainterProps) -> Html {
    let sheet = Sheet::of(&props.input);
    let brush = use_mut_ref(|| None::<u8>);
    let cursor = use_state(|| (0u32, 0u32));
    let focused = use_state(|| false);
    let node = use_node_ref();
    let use_sheet = {
        let onpaint = props.onpaint.clone();
        Callback::from(move |sheet: Sheet| onpaint.emit(sheet.input()))
    };
    let stroke = {
        let (node, sheet, brush, use_sheet, cursor) =
            (node.clone(), sheet.clone(), brush.clone(), use_sheet.clone(), cursor.setter());
        move |event: &PointerEvent, begins: bool| {
            let Some(element) = node.cast::<Element>() else { return };
            let (x, y) = page::pointer_in(&element, event);
            let cell = ((y * f64::from(sheet.rows)) as u32, (x * f64::from(sheet.cols)) as u32);
            let cell = (cell.0.min(sheet.rows - 1), cell.1.min(sheet.cols - 1));
            if begins {
                page::capture_pointer(&element, event);
                *brush.borrow_mut() = Some(1 - sheet.get(cell.0, cell.1));
                cursor.set(cell);
            }
            let value = *brush.borrow();
            if let Some(value) = value.filter(|&value| value != sheet.get(cell.0, cell.1)) {
                use_sheet.emit(sheet.painted(cell, value));
            }
        }
    };
    let onpointerdown = {
        let stroke = stroke.clone();
        Callback::from(move |event: PointerEvent| stroke(&event, true))
    };
    let onpointermove = Callback::from(move |event: PointerEvent| stroke(&event, false));
    let lift = Callback::from(move |_: PointerEvent| *brush.borrow_mut() = None);
    let onkeydown = {
        let (sheet, cursor, use_sheet) = (sheet.clone(), cursor.clone(), use_sheet.clone());
        Callback::from(move |event: KeyboardEvent| {
            let here = clamp(*cursor, &sheet);
            if let Some(next) = sheet.moved(here, &event.key()) {
                event.prevent_default();
                cursor.set(next);
            } else if event.key() == " " || event.key() == "Enter" {
                event.prevent_default();
                use_sheet.emit(sheet.painted(here, 1 - sheet.get(here.0, here.1)));
            }
        })
    };
    let here = clamp(*cursor, &sheet);
    let focus = |on: bool| {
        let focused = focused.setter();
        Callback::from(move |_: FocusEvent| focused.set(on))
    };
    html! {
        <div class="painter">
            { tools(&sheet, &use_sheet) }
            <div class="painter-sheet" tabindex="0" role="application"
                aria-label="Grid to paint: arrow keys move, Space turns a cell" aria-describedby="painter-cell"
                {onkeydown} onfocus={focus(true)} onblur={focus(false)}>
                <svg ref={node} class="painter-cells" viewBox={format!("0 0 {} {}", sheet.cols * CELL, sheet.rows * CELL)}
                    onpointerdown={onpointerdown} onpointermove={onpointermove} onpointerup={lift.clone()} onpointercancel={lift} aria-hidden="true">
                    { for (0..sheet.rows * sheet.cols).map(|at| cell(&sheet, at)) }
                    if *focused {
                        <rect class="painter-cursor" x={(here.1 * CELL).to_string()} y={(here.0 * CELL).to_string()} width={CELL.to_string()} height={CELL.to_string()} />
                    }
                </svg>
            </div>
            <p id="painter-cell" class="small quiet" role="status">
                { format!("Row {}, column {}: {}", here.0, here.1, if sheet.get(here.0, here.1) == 1 { "land" } else { "water" }) }
            </p>
        </div>
    }
}

fn clamp((row, col): (u32, u32), sheet: &Sheet) -> (u32, u32) {
    (row.min(sheet.rows - 1), col.min(sheet.cols - 1))
}

fn cell(sheet: &Sheet, at: u32) -> Html {
    let (row, col) = (at / sheet.cols, at % sheet.cols);
    let class = if sheet.get(row, col) == 1 { "painter-land" } else { "painter-water" };
    html! {
        <rect key={at} {class} x={(col * CELL).to_string()} y={(row * CELL).to_string()} width={CELL.to_string()} height={CELL.to_string()} />
    }
}

fn tools(sheet: &Sheet, use_sheet: &Callback<Sheet>) -> Html {
    let size = |name: &'static str, value: u32, resize: fn(&Sheet, u32) -> Sheet| {
        let (sheet, use_sheet) = (sheet.clone(), use_sheet.clone());
        let oninput = Callback::from(move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Some(value) = value.trim().parse::<u32>().ok().filter(|value| *value > 0) {
                use_sheet.emit(resize(&sheet, value));
            }
        });
        html! {
            <label class="field"><span class="label">{ name }</span>
                <input type="number" class="random-size" min="1" max={LARGEST.to_string()} value={value.to_string()} {oninput} />
            </label>
        }
    };
    let fill = |value: u8| {
        let sheet = sheet.clone();
        use_sheet.reform(move |_: MouseEvent| sheet.filled(value))
    };
    html! {
        <div class="row">
            { size("Rows", sheet.rows, |sheet, rows| sheet.resized(rows, sheet.cols)) }
            { size("Columns", sheet.cols, |sheet, cols| sheet.resized(sheet.rows, cols)) }
            <button class="button" onclick={fill(0)}>{ "All water" }</button>
            <button class="button" onclick={fill(1)}>{ "All land" }</button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        Sheet { rows: 2, cols: 3, cells: vec![1, 0, 1, 0, 1, 0] }
    }

    #[test]
    fn a_larger_sheet_keeps_what_was_painted() {
        let larger = sheet().resized(3, 4);
        assert_eq!(larger.cells, [1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
        assert_eq!(larger.resized(2, 3), sheet());
    }

    #[test]
    fn sizes_stay_within_what_can_be_painted() {
        assert_eq!((sheet().resized(0, 999).rows, sheet().resized(0, 999).cols), (1, LARGEST));
    }

    #[test]
    fn keys_stop_at_the_edges() {
        assert_eq!(sheet().moved((0, 0), "ArrowUp"), Some((0, 0)));
        assert_eq!(sheet().moved((1, 2), "ArrowRight"), Some((1, 2)));
        assert_eq!(sheet().moved((0, 0), "ArrowDown"), Some((1, 0)));
        assert_eq!(sheet().moved((0, 0), "x"), None);
    }
}
