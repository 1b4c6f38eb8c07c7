"""Executes the cells that it is given as JSON in a notebook, and prints the results of those that have one."""

import json
import sys

import nbclient
import nbformat

if __name__ == "__main__":
    cells = [nbformat.v4.new_code_cell(cell) for cell in json.load(sys.stdin)]
    notebook = nbformat.v4.new_notebook(cells=cells)
    nbclient.NotebookClient(notebook, timeout=300).execute()
    results = [
        output.data["text/plain"]
        for cell in notebook.cells
        for output in cell.outputs
        if output.output_type == "execute_result"
    ]
    print(json.dumps(results))
