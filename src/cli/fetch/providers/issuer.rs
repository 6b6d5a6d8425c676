//! Issuers: the portfolio of a fund as CSV or as a workbook, at the address that a plan gives.
//!
//! Written on 30 November 2026 against the files of iShares and State Street that the tests of
//! `formats` know, and the addresses that public repositories ask: `ishares.com/…/1467271812596.ajax?
//! fileType=csv&fileName=IWM_holdings&dataType=fund` and `ssga.com/…/holdings-daily-us-en-spy.xlsx`. The
//! first is told to answer machines with a page of HTML under the type of CSV. Not against a live answer.

use crate::{
    cli::workbook,
    domain::{
        Error,
        formats::{self, Choices, FileContent, Holdings},
    },
};

pub(super) fn read(bytes: &[u8]) -> Result<Holdings, Error> {
    let bytes = workbook::as_csv(bytes.to_vec())?;
    let reading = formats::read("answer", &bytes, &Choices::default());
    match reading.map_err(formats::Stop::into_error)?.content {
        FileContent::Holdings(holdings) => Ok(holdings),
        FileContent::Series(_) => {
            Err(Error::invalid("the answer is no portfolio", "check the address in the plan"))
        }
    }
}
