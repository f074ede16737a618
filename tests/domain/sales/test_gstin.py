import pytest

from recruit_app.domain.sales.gstin import gstin_check_character, pan_of_gstin, valid_gstin, valid_pan

REAL = "27AAPFU0939F1ZV"  # the example number of the GST portal's own help


def test_a_right_number_passes_and_its_pan_is_inside():
    assert valid_gstin(REAL)
    assert gstin_check_character(REAL[:14]) == "V"
    assert pan_of_gstin(REAL) == "AAPFU0939F"
    assert valid_pan(pan_of_gstin(REAL))


@pytest.mark.parametrize("position", range(15))
def test_every_single_wrong_character_is_noticed(position):
    other = "B" if REAL[position] != "B" else "C"
    other = other if REAL[position].isalpha() else str((int(REAL[position]) + 1) % 10)
    assert not valid_gstin(REAL[:position] + other + REAL[position + 1 :])


@pytest.mark.parametrize("text", ["", "27aapfu0939f1zv", REAL + "0", "99AAPFU0939F1Z", "00AAPFU0939F1ZV"])
def test_other_forms_fail(text):
    assert not valid_gstin(text)


def test_pan_needs_a_holder_letter():
    assert valid_pan("AAACI1195H")
    assert not valid_pan("AAAZI1195H")


def test_check_character_refuses_other_input():
    with pytest.raises(ValueError, match="fourteen"):
        gstin_check_character("27aap")
