//! The bank as the page has it: the index fetched before anything is drawn, questions and guide when first needed.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use bank::{Guide, Index, Question};
use browser::net::{self, FetchError};
use search::Searcher;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Why a question or the guide cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// No question has this slug.
    Unknown,
    /// No connection.
    Offline,
    /// The site was updated while the page was open.
    Outdated,
}

/// The id of the tag by which every page names the index's file.
pub const INDEX_LINK: &str = "index-file";

/// What is there and what was fetched.
pub struct Library {
    index: Rc<Index>,
    searcher: OnceCell<Searcher>,
    questions: RefCell<Vec<Rc<Question>>>,
    guide: RefCell<Option<Rc<Guide>>>,
}

impl Library {
    /// With this index and nothing else.
    pub fn new(index: Index) -> Self {
        let (questions, guide) = (RefCell::default(), RefCell::default());
        Library { index: Rc::new(index), searcher: OnceCell::new(), questions, guide }
    }

    /// With the index fetched, whose file the page names.
    ///
    /// # Errors
    /// See [`LoadError`].
    pub async fn open() -> Result<Self, LoadError> {
        let file = browser::page::file_of_link(INDEX_LINK).ok_or(LoadError::Outdated)?;
        let text = net::text(&file).await.map_err(LoadError::from)?;
        Index::decode(&text).map(Self::new).map_err(|_| LoadError::Outdated)
    }

    /// Keeps what is already at hand, as the prerenderer has everything.
    pub fn stock(&self, questions: impl IntoIterator<Item = Question>, guide: Guide) {
        self.questions.borrow_mut().extend(questions.into_iter().map(Rc::new));
        *self.guide.borrow_mut() = Some(Rc::new(guide));
    }

    /// The index.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Search over the index, prepared when first asked for.
    pub fn searcher(&self) -> &Searcher {
        self.searcher.get_or_init(|| Searcher::new(&self.index))
    }

    /// A question that is at hand.
    pub fn question(&self, slug: &str) -> Option<Rc<Question>> {
        let slug = &self.index.find(slug)?.slug;
        self.questions.borrow().iter().find(|question| question.slug == *slug).cloned()
    }

    /// The guide, if it is at hand.
    pub fn guide(&self) -> Option<Rc<Guide>> {
        self.guide.borrow().clone()
    }

    /// A question, fetched if need be.
    ///
    /// # Errors
    /// See [`LoadError`].
    pub async fn fetch_question(&self, slug: &str) -> Result<Rc<Question>, LoadError> {
        if let Some(question) = self.question(slug) {
            return Ok(question);
        }
        let entry = self.index.find(slug).ok_or(LoadError::Unknown)?;
        let text = net::text(&entry.file).await.map_err(LoadError::from)?;
        let question = Rc::new(Question::decode(&text).map_err(|_| LoadError::Outdated)?);
        self.questions.borrow_mut().push(Rc::clone(&question));
        Ok(question)
    }

    /// The guide, fetched if need be.
    ///
    /// # Errors
    /// See [`LoadError`].
    pub async fn fetch_guide(&self) -> Result<Rc<Guide>, LoadError> {
        if let Some(guide) = self.guide() {
            return Ok(guide);
        }
        let text = net::text(&self.index.guide_file).await.map_err(LoadError::from)?;
        let guide = Rc::new(Guide::decode(&text).map_err(|_| LoadError::Outdated)?);
        *self.guide.borrow_mut() = Some(Rc::clone(&guide));
        Ok(guide)
    }
}

impl From<FetchError> for LoadError {
    fn from(error: FetchError) -> Self {
        match error {
            FetchError::Unreachable => LoadError::Offline,
            FetchError::Missing => LoadError::Outdated,
        }
    }
}

/// The library as a context value; there is one for the life of the page.
#[derive(Clone)]
pub struct LibraryHandle(pub Rc<Library>);

impl PartialEq for LibraryHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The library.
#[hook]
pub fn use_library() -> Rc<Library> {
    super::use_around().library.0
}

/// Something that may still be on its way.
pub type Load<T> = Option<Result<Rc<T>, LoadError>>;

/// A question: at once if it is at hand, otherwise when it has come. The callback tries again.
#[hook]
pub fn use_question(slug: &AttrValue) -> (Load<Question>, Callback<()>) {
    let library = use_library();
    let came = use_state(|| None::<(AttrValue, Result<Rc<Question>, LoadError>)>);
    let attempt = use_state(|| 0u32);
    {
        let (came, library) = (came.clone(), Rc::clone(&library));
        use_effect_with((slug.clone(), *attempt), move |(slug, _)| {
            let slug = slug.clone();
            spawn_local(async move {
                let answer = library.fetch_question(&slug).await;
                came.set(Some((slug, answer)));
            });
        });
    }
    let at_hand = library.question(slug).map(Ok);
    let load = at_hand.or_else(|| (*came).clone().filter(|(for_slug, _)| for_slug == slug).map(|(_, answer)| answer));
    let retry = Callback::from(move |()| {
        came.set(None);
        attempt.set(*attempt + 1);
    });
    (load, retry)
}

/// The guide: at once if it is at hand, otherwise when it has come. The callback tries again.
#[hook]
pub fn use_guide() -> (Load<Guide>, Callback<()>) {
    let library = use_library();
    let came = use_state(|| None::<Result<Rc<Guide>, LoadError>>);
    let attempt = use_state(|| 0u32);
    {
        let (came, library) = (came.clone(), Rc::clone(&library));
        use_effect_with(*attempt, move |_| {
            spawn_local(async move { came.set(Some(library.fetch_guide().await)) });
        });
    }
    let load = library.guide().map(Ok).or_else(|| (*came).clone());
    let retry = Callback::from(move |()| {
        came.set(None);
        attempt.set(*attempt + 1);
    });
    (load, retry)
}
